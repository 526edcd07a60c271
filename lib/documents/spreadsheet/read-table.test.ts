import { describe, expect, it } from "vitest";
import { oneSheet } from "@/lib/testing/workbook-file";
import { readTable } from "./read-table";
import { tableLimits } from "./table";

const csv = (text: string | Buffer, limits = tableLimits) => readTable(Buffer.from(text), "入库.csv", {}, limits);
const GBK_ROW = Buffer.from("cfeec4bfc3fbb3c62cc6f3d2b50d0ababec9cc2cbcaab0b20d0a", "hex"); // 项目名称,企业 / 壕商,吉安

describe("a text file of values", () => {
  it.each([
    ["comma", "代码,名称\r\n1,甲\r\n"],
    ["semicolon", "代码;名称\n1;甲\n"],
    ["tab", "代码\t名称\n1\t甲"],
    ["the separator its first line declares", "sep=;\r\n代码;名称\r\n1;甲\r\n"],
  ])("is read with %s", async (_, text) => {
    const reading = await csv(text);
    expect(reading.ok && reading.value.header).toEqual(["代码", "名称"]);
    expect(reading.ok && reading.value.rows.map(({ cells }) => cells)).toEqual([["1", "甲"]]);
  });

  it.each([
    ["UTF-8 with its mark", Buffer.from("\uFEFF代码,名称\n1,𠮷\n")],
    ["UTF-16, as Excel saves Unicode text", Buffer.from("\uFEFF代码\t名称\n1\t𠮷\n", "utf16le")],
  ])("is read in %s", async (_, bytes) => {
    const reading = await csv(bytes);
    expect(reading.ok && [reading.value.header, reading.value.rows[0]?.cells]).toEqual([
      ["代码", "名称"],
      ["1", "𠮷"],
    ]);
  });

  it("is read in GBK, as Excel saves it in China", async () => {
    const reading = await csv(GBK_ROW);
    expect(reading.ok && reading.value.header).toEqual(["项目名称", "企业"]);
    expect(reading.ok && reading.value.rows[0]?.cells[1]).toBe("吉安");
  });

  it("names a row by the line it begins on, also after a cell of several lines", async () => {
    const reading = await csv('代码,名称\n1,"甲\n乙"\n\n2,丙\n');
    expect(reading.ok && reading.value.rows).toEqual([
      { line: 2, cells: ["1", "甲\n乙"] },
      { line: 5, cells: ["2", "丙"] },
    ]);
  });

  it("keeps figures as they are typed", async () => {
    const reading = await csv("代码,投资\n007,1280.10\n,-5\n");
    expect(reading.ok && reading.value.rows.map(({ cells }) => cells)).toEqual([
      ["007", "1280.10"],
      ["", "-5"],
    ]);
  });

  it.each([
    ["a formula", '代码,投资\n1,"=SUM(B3:B9)"\n', "formula-cell", "B2"],
    ["a quote that never closes", '代码,投资\n1,"2\n3,4\n', "csv-damaged", "A4"],
    ["a NUL", "代码,投资\n1,\0\n", "cell-characters", "B2"],
    ["nothing but blanks", "\n , \n", "header-missing", "入库.csv"],
  ])("is refused for %s", async (_, text, error, at) => {
    const reading = await csv(text);
    expect(reading).toMatchObject({ ok: false, error });
    if (error !== "csv-damaged") expect(reading).toMatchObject({ at });
  });

  it("is refused in an encoding that nobody knows", async () => {
    expect(await csv(Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]))).toEqual({ ok: false, error: "encoding-unknown" });
  });

  it("is refused beyond the limit of rows, not at it", async () => {
    const text = "代码\n1\n2\n";
    expect((await csv(text, { ...tableLimits, rows: 2 })).ok).toBe(true);
    expect(await csv(text, { ...tableLimits, rows: 1 })).toEqual({ ok: false, error: "too-many-rows" });
  });

  it("gives ten thousand rows in well under five seconds", async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, index) => `2020,${index},吉安示例${index}有限公司,91360802DEM000022H,1280.1`,
    );
    const start = performance.now();
    const reading = await csv(`年度,序号,单位,代码,投资\n${lines.join("\n")}`);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reading.ok && reading.value.rows).toHaveLength(10_000);
  });
});

describe("the kind of a file", () => {
  const xlsx = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  const compound = (content: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(content, "utf16le")]);

  it.each([
    ["an empty file", Buffer.alloc(0), "a.xlsx", "file-empty"],
    ["a csv called xlsx", Buffer.from("a,b"), "a.xlsx", "file-kind-mismatch"],
    ["an xlsx called csv", xlsx, "a.csv", "file-kind-mismatch"],
    ["a kind nobody asked for", xlsx, "a.ods", "file-kind-unknown"],
    ["a name without a kind", xlsx, "xlsx", "file-kind-unknown"],
    ["a workbook from before 2007", compound("Workbook"), "a.xls", "old-workbook"],
    ["a workbook with a password", compound("EncryptedPackage"), "a.xlsx", "encrypted-workbook"],
  ])("%s is refused", async (_, bytes, name, error) => {
    expect(await readTable(bytes, name)).toEqual({ ok: false, error });
  });

  it("comes second to the size", async () => {
    expect(await readTable(xlsx, "a.xlsx", {}, { ...tableLimits, fileBytes: 10 })).toEqual({
      ok: false,
      error: "file-too-large",
    });
  });
});
