import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ExportTable } from "./export-table";
import { readTable } from "./read-table";
import { writeCsv } from "./write-csv";
import { writeXlsx } from "./write-xlsx";

const TABLE: ExportTable = {
  sheetName: "推荐汇总[2026]",
  columns: [
    { header: "申报单位", width: 32, kind: "text" },
    { header: "得分", kind: "number" },
    { header: "拟支持金额（元）", kind: "money" },
    { header: "固定资产投资（万元）", kind: "money", unit: "wan" },
    { header: "竣工日期", kind: "day" },
    { header: "提交时间", kind: "instant" },
  ],
  rows: [
    ["吉安示例镀膜科技有限公司", 92.45, 50_000_000n, 1_286_400_000n, "2025-12-31", new Date("2026-06-30T08:59:59Z")],
    ["=1+1", -3, -1n, 999_999_999n, "2024-02-29", new Date("2026-06-30T16:00:01Z")],
    [null, null, null, null, null, null],
    ["＠名称", 0.1, 99_999_999_999_999_999n, 1n, "1899-01-01", new Date("2026-01-01T00:00:00Z")],
  ],
};

const READ_BACK = [
  ["吉安示例镀膜科技有限公司", "92.45", "500000.00", "1286.40", "2025-12-31", "2026-06-30 16:59:59"],
  ["'=1+1", "-3", "-0.01", "999.999999", "2024-02-29", "2026-07-01 00:00:01"],
  ["'＠名称", "0.1", "999999999999999.99", "0.000001", "1899-01-01", "2026-01-01 08:00:00"],
];

const rowsOf = async (file: Buffer, name: string) => {
  const reading = await readTable(file, name);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value.rows.map(({ cells }) => cells);
};

afterEach(() => {
  vi.useRealTimers();
});

describe("a list that is taken away", () => {
  it("comes back from csv with every figure exact", async () => {
    expect(await rowsOf(writeCsv(TABLE), "list.csv")).toEqual(READ_BACK);
  });

  it("writes the decimals of a column in every line, where it has them", () => {
    const columns = [{ header: "最高最低之差", kind: "number", decimals: 2 }] as const;
    expect(
      writeCsv({ columns, rows: [[12], [12.5], [null], [0.07]] })
        .toString()
        .split("\r\n")
        .slice(1, 5),
    ).toEqual(["12.00", "12.50", "", "0.07"]);
  });

  it("comes back from xlsx with every figure exact; a workbook does not keep zeros at the end", async () => {
    const withoutZeros = READ_BACK.map(([name, ...rest]) => [
      name,
      ...rest.map((text) => text.replace(/\.00$|(?<=\.[0-9])0$/, "")),
    ]);
    expect(await rowsOf(await writeXlsx(TABLE), "list.xlsx")).toEqual(withoutZeros);
  });

  it("opens in Excel: UTF-8 with its mark, lines ending in CRLF", () => {
    const csv = writeCsv({ columns: [{ header: "名称", kind: "text" }], rows: [['甲"乙,丙'], ["两\n行"]] });
    expect(csv.toString()).toBe('\uFEFF名称\r\n"甲""乙,丙"\r\n"两\n行"\r\n');
  });

  it("is the same bytes for the same table, whenever it is written", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-06-30T12:00:00Z") });
    const first = await writeXlsx(TABLE);
    vi.setSystemTime(new Date("2027-12-24T01:02:04Z"));
    expect((await writeXlsx(TABLE)).equals(first)).toBe(true);
  });

  it("has a sheet name that Excel allows", async () => {
    const reading = await readTable(await writeXlsx({ ...TABLE, sheetName: "'a/b:c*?[d]\\'".repeat(5) }), "a.xlsx");
    expect(reading.ok && reading.value.sheetName.length).toBeLessThanOrEqual(31);
    expect(
      await readTable(await writeXlsx({ ...TABLE, sheetName: "??" }), "a.xlsx", { sheetName: "Sheet1" }),
    ).toMatchObject({ ok: true });
  });

  it("keeps a text that looks like an escape of the workbook's XML", async () => {
    const rows = [["_x0041_ 与 _x000D_"], ["a_xyz_"]];
    expect(
      await rowsOf(await writeXlsx({ sheetName: "a", columns: [{ header: "名称", kind: "text" }], rows }), "a.xlsx"),
    ).toEqual(rows);
  });

  it("is a bug with a cell of another kind, not a wrong figure", () => {
    expect(() => writeCsv({ columns: [{ header: "金额", kind: "money" }], rows: [[12.5]] })).toThrow(TypeError);
    expect(() => writeCsv({ columns: [{ header: "日期", kind: "day" }], rows: [["2026-02-30"]] })).toThrow(TypeError);
    expect(() => writeCsv({ columns: [{ header: "得分", kind: "number" }], rows: [[Number.NaN]] })).toThrow(TypeError);
  });
});

describe("no text of a list is ever calculated", () => {
  const dangerous = fc
    .tuple(
      fc.constantFrom("", " ", "\u3000"),
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"),
      fc.string(),
    )
    .map((parts) => parts.join(""));

  it("whatever it begins with, in csv", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const csv = writeCsv({ columns: [{ header: "名称", kind: "text" }], rows: [[text]] }).toString();
        expect(csv.slice("\uFEFF名称\r\n".length)).toMatch(/^"?'/);
      }),
    );
  });

  it("not even behind a line break inside a cell", async () => {
    const rows = [["甲\n=1+1", "乙"]];
    const columns = [{ header: "名称", kind: "text" } as const, { header: "备注", kind: "text" } as const];
    expect(await rowsOf(writeCsv({ columns, rows }), "a.csv")).toEqual(rows);
  });

  it("in xlsx, where it is stored as text and shown with an apostrophe", async () => {
    const file = await writeXlsx({
      sheetName: "a",
      columns: [{ header: "名称", kind: "text" }],
      rows: [['=HYPERLINK("http://example.com")']],
    });
    expect(await rowsOf(file, "a.xlsx")).toEqual([['\'=HYPERLINK("http://example.com")']]);
  });

  it("but a negative figure stays a figure", async () => {
    const table: ExportTable = { sheetName: "a", columns: [{ header: "差额", kind: "money" }], rows: [[-100n]] };
    expect(writeCsv(table).toString()).toContain("\r\n-1.00\r\n");
    expect(await rowsOf(await writeXlsx(table), "a.xlsx")).toEqual([["-1"]]);
  });
});
