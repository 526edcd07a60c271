import { describe, expect, it } from "vitest";
import { fillGrid, takenBack } from "./pasted-grid";

const grid = [
  ["a1", "a2"],
  ["b1", "b2"],
];

describe("cells copied into a table of figures", () => {
  it("go right and down from the focus, and what falls outside is counted", () => {
    expect(fillGrid(grid, [["1", "2", "3"], ["4", "5"], ["6"]], { top: 0, left: 0 })).toEqual({
      fills: [
        { name: "a1", text: "1" },
        { name: "a2", text: "2" },
        { name: "b1", text: "4" },
        { name: "b2", text: "5" },
      ],
      outside: 2,
    });
  });

  it("leave what stands where they are blank, and pass over a row of sums", () => {
    expect(fillGrid(grid, [["", "2"], ["合计", "9"], ["3"]], { top: 0, left: 0 })).toEqual({
      fills: [
        { name: "a2", text: "2" },
        { name: "b1", text: "3" },
      ],
      outside: 0,
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
