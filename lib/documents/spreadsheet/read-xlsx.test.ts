import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { oneSheet, sheetXml, workbookFile } from "@/lib/testing/workbook-file";
import { readTable } from "./read-table";
import { tableLimits } from "./table";

const HEADER =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>项目代码</t></is></c><c r="B1" t="inlineStr"><is><t>计划投资</t></is></c></row>';
const text = (reference: string, content: string) => `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`;

async function cellsOf(file: Buffer): Promise<readonly (readonly string[])[]> {
  const reading = await readTable(file, "入库.xlsx");
  if (!reading.ok) throw new Error(`${reading.error} ${reading.at ?? ""}`);
  return reading.value.rows.map(({ cells }) => cells);
}

describe("a workbook made by a spreadsheet program", () => {
  it("is read cell by cell as a person sees it", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("2020年入库");
    sheet.addRow(["项目代码", "项目名称", "竣工日期", "计划投资", "网址"]);
    sheet.addRow([
      "2020-360802-07-02-101153",
      { richText: [{ text: "红外滤光片", font: { bold: true } }, { text: "技术改造" }] },
      new Date(Date.UTC(2020, 11, 31)),
      1280.1,
      { text: "吉安", hyperlink: "https://example.com/" },
    ]);
    sheet.addRow(["hidden", "隐藏行", null, 1000, ""]).hidden = true;
    sheet.getColumn(3).numFmt = "yyyy-mm-dd";
    const reading = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()), "入库.XLSX");
    expect(reading).toEqual({
      ok: true,
      value: {
        sheetName: "2020年入库",
        otherSheets: [],
        header: ["项目代码", "项目名称", "竣工日期", "计划投资", "网址"],
        rows: [
          { line: 2, cells: ["2020-360802-07-02-101153", "红外滤光片技术改造", "2020-12-31", "1280.1", "吉安"] },
          { line: 3, cells: ["hidden", "隐藏行", "", "1000", ""] },
        ],
        readLeniently: { formulas: [], merged: [] },
      },
    });
  });

  it("is read with its stored results and merged ranges where a person looks through it afterwards, and says which", async () => {
    const row = '<row r="2"><c r="B2"><f>SUM(B3:B9)</f><v>12</v></c></row>';
    const file = oneSheet(HEADER + row, { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' });
    const reading = await readTable(file, "设备.xlsx", { lenient: true });
    expect(reading).toMatchObject({
      value: { rows: [{ line: 2, cells: ["", "12"] }], readLeniently: { formulas: ["B2"], merged: ["A2:A3"] } },
    });
  });

  it("gives ten thousand rows in well under five seconds", { timeout: 20_000 }, async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("2020");
    sheet.addRow(["年度", "序号", "项目代码", "项目名称", "单位", "统一社会信用代码", "县区", "计划投资"]);
    for (let index = 1; index <= 10_000; index++) {
      sheet.addRow([
        2020,
        index,
        `2020-360802-07-02-${index}`,
        `项目${index}`,
        `吉安示例${index}有限公司`,
        "91360802DEM000022H",
        "360802",
        1000 + index / 100,
      ]);
    }
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const start = performance.now();
    const reading = await readTable(file, "入库.xlsx");
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(reading.ok && reading.value.rows.length).toBe(10_000);
    expect(reading.ok && reading.value.rows[9_999]?.cells[7]).toBe("1100");
  });
});

describe("what programs write differently", () => {
  it("leaves out empty rows and columns at the end, and keeps the numbers of the lines", async () => {
    const rows = `${HEADER}<row r="4"><c r="A4"><v>7</v></c><c r="E4" s="1"/></row><row r="9999"><c r="A9999" t="s"/></row>`;
    const reading = await readTable(oneSheet(rows), "a.xlsx");
    expect(reading.ok && reading.value.rows).toEqual([{ line: 4, cells: ["7", ""] }]);
  });

  it("keeps a cell beyond the header, so that the caller can refuse it", async () => {
    expect(await cellsOf(oneSheet(`${HEADER}<row r="2">${text("D2", "备注")}</row>`))).toEqual([["", "", "", "备注"]]);
  });

  it("reads cells without references, prefixed names and shared strings with a phonetic reading", async () => {
    const prefixed = sheetXml("").replace(
      "<sheetData></sheetData>",
      '<x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
    const file = workbookFile({
      sheets: [{ name: "表", xml: prefixed }],
      sharedStrings: "<si><r><t>吉</t></r><r><t>安</t></r><rPh><t>jian</t></rPh></si>",
    });
    const reading = await readTable(file, "a.xlsx");
    expect(reading.ok && [reading.value.header, reading.value.rows]).toEqual([
      ["吉安"],
      [{ line: 2, cells: ["TRUE"] }],
    ]);
  });

  it("shows dates by their format and by the workbook's first day", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy/m/d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>';
    const rows = `${HEADER}<row r="2"><c r="A2" s="1"><v>42369</v></c><c r="B2" s="0"><v>42369</v></c></row>`;
    expect(await cellsOf(oneSheet(rows, { styles }))).toEqual([["2015-12-31", "42369"]]);
    expect(await cellsOf(oneSheet(rows, { styles, workbookProperties: 'date1904="1"' }))).toEqual([
      ["2020-01-01", "42369"],
    ]);
  });

  it("leaves full-width digits to the caller, who knows which column is a figure", async () => {
    expect(await cellsOf(oneSheet(`${HEADER}<row r="2">${text("A2", "　３６０８０２ ")}</row>`))).toEqual([
      ["３６０８０２", ""],
    ]);
  });
});

describe("which sheet is read", () => {
  const twoSheets = workbookFile({
    sheets: [
      { name: "选项", xml: sheetXml('<row r="1"><c r="A1"><f>1+1</f></c></row>'), state: "hidden" },
      {
        name: "填表说明",
        xml: sheetXml(
          `<row r="1">${text("A1", "请按表填写")}</row>`,
          '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>',
        ),
      },
      { name: "2020", xml: sheetXml(`${HEADER}<row r="2"><c r="B2"><v>1</v></c></row>`) },
    ],
  });
  const isHeader = (header: readonly string[]) => header.includes("项目代码");

  it("is the first visible one whose header the caller knows, and the others are named", async () => {
    const reading = await readTable(twoSheets, "a.xlsx", { isHeader });
    expect(reading.ok && [reading.value.sheetName, reading.value.otherSheets]).toEqual(["2020", ["填表说明"]]);
  });

  it("is the one asked for", async () => {
    const reading = await readTable(twoSheets, "a.xlsx", { sheetName: "2020" });
    expect(reading.ok && reading.value.rows).toHaveLength(1);
    expect(await readTable(twoSheets, "a.xlsx", { sheetName: "2021" })).toEqual({
      ok: false,
      error: "sheet-missing",
      at: "2021",
    });
  });

  it("is none when no header is known, and the only one there is when there is one", async () => {
    expect(await readTable(twoSheets, "a.xlsx", { isHeader: () => false })).toEqual({
      ok: false,
      error: "sheet-missing",
    });
    const reading = await readTable(oneSheet(HEADER), "a.xlsx", { isHeader: () => false });
    expect(reading.ok && reading.value.header).toEqual(["项目代码", "计划投资"]);
  });

  it("needs a header", async () => {
    expect(await readTable(oneSheet('<row r="1"/>'), "a.xlsx")).toEqual({
      ok: false,
      error: "header-missing",
      at: "入库项目",
    });
  });
});

describe("what is refused, with its place", () => {
  const data = `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row>`;

  it.each([
    [
      "merged cells",
      oneSheet(data, { after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }),
      "merged-cells",
      "A2:A3",
    ],
    [
      "a formula with its stored result",
      oneSheet(`${HEADER}<row r="2"><c r="B2"><f>SUM(B3:B9)</f><v>12</v></c></row>`),
      "formula-cell",
      "B2",
    ],
    [
      "several formulas, all named at once",
      oneSheet(`${HEADER}<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>SUM(B3:B9)</f><v>12</v></c></row>`),
      "formula-cell",
      "A2, B2",
    ],
    ["a NUL", oneSheet(`${HEADER}<row r="2">${text("B2", "a_x0000_b")}</row>`), "cell-characters", "B2"],
    [
      "a column beyond all reason",
      oneSheet(`${HEADER}<row r="2">${text("XFD2", "x")}</row>`),
      "too-many-columns",
      "XFD2",
    ],
    [
      "a cell longer than Excel allows",
      oneSheet(`${HEADER}<row r="2">${text("A2", "长".repeat(32_768))}</row>`),
      "cell-too-long",
      "A2",
    ],
  ])("%s", async (_, file, error, at) => {
    expect(await readTable(file, "a.xlsx")).toEqual({ ok: false, error, at });
  });

  it.each([
    ["rows out of order", oneSheet(`${HEADER}<row r="3"/><row r="2"/>`)],
    ["a cell of another row", oneSheet(`${HEADER}<row r="2"><c r="A3"><v>1</v></c></row>`)],
    ["a cell twice", oneSheet(`${HEADER}<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>`)],
    ["a number that is none", oneSheet(`${HEADER}<row r="2"><c r="A2"><v>zwölf</v></c></row>`)],
    ["a shared text that is missing", oneSheet(`${HEADER}<row r="2"><c r="A2" t="s"><v>9</v></c></row>`)],
    ["XML that does not close", oneSheet(`${HEADER}<row r="2">`)],
    ["an entity of its own", oneSheet(`${HEADER}<row r="2">${text("A2", "&xxe;")}</row>`)],
  ])("%s", async (_, file) => {
    expect(await readTable(file, "a.xlsx")).toMatchObject({ ok: false, error: "workbook-damaged" });
  });

  it("a DOCTYPE, before anything it declares", async () => {
    const sheet = sheetXml(data).replace(
      "<worksheet",
      '<!DOCTYPE worksheet [<!ENTITY xxe SYSTEM "file:///etc/passwd">]><worksheet',
    );
    expect(await readTable(workbookFile({ sheets: [{ name: "表", xml: sheet }] }), "a.xlsx")).toEqual({
      ok: false,
      error: "xml-forbidden",
    });
  });

  it("a row more than the limit, not one at it", async () => {
    const rows = `${HEADER}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`;
    const read = (limit: number) => readTable(oneSheet(rows), "a.xlsx", {}, { ...tableLimits, rows: limit });
    expect((await read(2)).ok).toBe(true);
    expect(await read(1)).toEqual({ ok: false, error: "too-many-rows" });
  });
});
