import { describe, expect, it } from "vitest";
import { fillGrid, takenBack } from "./pasted-grid";

const grid = [
  ["a1", "a2"],
  ["b1", "b2"],
];

const PLAIN = { leftOut: 0, unreadableUnit: null };
const filled = (cells: readonly (readonly string[])[]) => {
  const { fills, ...told } = fillGrid(grid, cells, { top: 0, left: 0 });
  return [fills.map(({ name, text }) => `${name} ${text}`), told.outside, told.leftOut] as const;
};

describe("cells copied into a table of figures", () => {
  it("go right and down from the focus, and what falls outside is counted", () => {
    expect(fillGrid(grid, [["1", "2", "3"], ["4", "5"], ["6"]], { top: 0, left: 0 })).toEqual({
      fills: [
        { name: "a1", text: "1.00" },
        { name: "a2", text: "2.00" },
        { name: "b1", text: "4.00" },
        { name: "b2", text: "5.00" },
      ],
      outside: 2,
      ...PLAIN,
    });
  });

  it("leave what stands where they are blank, and pass over a row of sums", () => {
    expect(fillGrid(grid, [["", "2"], ["合计", "9"], ["3"]], { top: 0, left: 0 })).toEqual({
      fills: [
        { name: "a2", text: "2.00" },
        { name: "b1", text: "3.00" },
      ],
      outside: 0,
      ...PLAIN,
      leftOut: 1,
    });
  });

  it("come without their heads, the names of their rows and 合 计", () => {
    const table = [
      ["投资明细表（单位：元）"],
      ["序号", "投资构成", "2023年", "2024年（万元）"],
      ["1", "设备", "20000", "5"],
      ["2", "土建", "¥ -", "1.5亿"],
      ["", "合 计", "20000", "15005"],
    ];
    expect(filled(table)).toEqual([["a1 2.00", "a2 5.00", "b1 0.00", "b2 15000.00"], 0, 3]);
  });

  it("count what the name of their row says, below years that are no amounts", () => {
    expect(
      filled([
        ["", "2024", "2023"],
        ["增值税（元）", "10000", "20000"],
        ["所得税", "3", "4"],
      ]),
    ).toEqual([["a1 1.00", "a2 2.00", "b1 3.00", "b2 4.00"], 0, 1]);
    expect(filled([["2024", "2024"]])).toEqual([["a1 2024.00", "a2 2024.00"], 0, 0]);
  });

  it("keep their places where the first row or column is blank, and are not named by what stands for a figure", () => {
    expect(
      filled([
        ["", ""],
        ["", "2"],
      ]),
    ).toEqual([["b2 2.00"], 0, 0]);
    expect(
      filled([
        ["若干", "2"],
        ["不详", "4"],
      ]),
    ).toEqual([["a1 若干", "a2 2.00", "b1 不详", "b2 4.00"], 0, 0]);
    expect(filled([["约三百", "不详"]])).toEqual([["a1 约三百", "a2 不详"], 0, 0]);
  });

  it("keep a unit that nobody knows, and it is told", () => {
    expect(fillGrid(grid, [["投资（美元）"], ["1,200"]], { top: 1, left: 1 })).toEqual({
      fills: [{ name: "b2", text: "1,200(美元)" }],
      outside: 0,
      leftOut: 1,
      unreadableUnit: "美元",
    });
  });
});

it("undoing a paste leaves alone what was typed there since, or saved by a colleague", () => {
  const filled = [
    { name: "a1", before: "4260", pasted: "15000.00" },
    { name: "a2", before: "", pasted: "300.00" },
  ];
  const now: Record<string, string> = { a1: "15000.00", a2: "312" };
  expect(takenBack(filled, (name) => now[name] ?? "")).toEqual({ cells: filled.slice(0, 1), left: 1 });
});
