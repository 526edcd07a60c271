import { beforeEach, describe, expect, it } from "vitest";
import type { OfficerActor } from "@/lib/auth/actor";
import { sha256Hex } from "@/lib/core/sha256";
import { writeXlsx } from "@/lib/documents/spreadsheet/write-xlsx";
import { aLibraryEntry, libraryCsv } from "@/lib/testing/a-library";
import { asOwner, emptyDatabase } from "@/lib/testing/database";
import { anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { oneSheet } from "@/lib/testing/workbook-file";
import { previewLibraryImport } from "../queries/preview-import";
import { importLibrary } from "./import-library";

let officer: OfficerActor;
beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  officer = (await anOfficer()).actor;
});

const fileOf = (bytes: Buffer, fileName = "2020.csv") => ({ bytes, fileName, sha256: sha256Hex(bytes) });
const take = (bytes: Buffer, fileName?: string) => importLibrary(officer, fileOf(bytes, fileName));
const counted = (table: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${table}"`);
    return rows[0]?.count;
  });

const HEADS = [
  "年度",
  "入库编号",
  "项目代码",
  "项目名称",
  "企业名称",
  "统一社会信用代码",
  "县（市、区）",
  "计划投资（万元）",
];
const text = (reference: string, content: string) => `<c r="${reference}" t="inlineStr"><is><t>${content}</t></is></c>`;
const headRow = (heads: readonly string[] = HEADS) =>
  `<row r="1">${heads.map((head, place) => text(`${"ABCDEFGH"[place]}1`, head)).join("")}</row>`;
const dataRow = (firstCell: string) =>
  `<row r="2">${firstCell}${text("B2", "JA2020-1")}${text("C2", "")}${text("D2", "示例项目")}${text("E2", "吉安示例有限公司")}</row>`;
const refusalOf = async (bytes: Buffer, fileName = "入库.xlsx") => {
  const preview = await previewLibraryImport(officer, fileOf(bytes, fileName));
  return preview.ok ? null : preview.refusal;
};

describe("importing the library", () => {
  it("takes a whole file in, and the same file twice changes nothing", async () => {
    const file = libraryCsv([1, 2, 3].map((number) => aLibraryEntry(number)));
    expect(await take(file)).toEqual({ ok: true, value: { added: 3, changed: 0, unchanged: 0 } });
    const before = await counted("audit_event");
    expect(await take(file)).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: 3 } });
    expect([await counted("library_import"), await counted("audit_event")]).toEqual([1, before]);
  });

  it("corrects an entry, adds another, and leaves those that the file does not name", async () => {
    await take(libraryCsv([aLibraryEntry(1), aLibraryEntry(2)]));
    const correction = libraryCsv([aLibraryEntry(2, { projectName: "更名后的示例项目" }), aLibraryEntry(3)]);
    expect(await take(correction)).toEqual({ ok: true, value: { added: 1, changed: 1, unchanged: 0 } });
    expect(await counted("library_entry")).toBe(3);
  });

  it("takes nothing in while one row is faulty, and shows every faulty one", async () => {
    const file = libraryCsv([
      aLibraryEntry(1),
      aLibraryEntry(2, { uscc: "123" }),
      aLibraryEntry(3, { projectName: "" }),
    ]);
    expect(await take(file)).toEqual({ ok: false, error: "rows-faulty" });
    expect(await counted("library_entry")).toBe(0);
    const preview = await previewLibraryImport(officer, fileOf(file));
    expect(preview.ok && preview.value.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, "uscc-length"],
      [4, "value-missing"],
    ]);
  });

  it("takes in only the file whose preview was seen", async () => {
    const seen = fileOf(libraryCsv([aLibraryEntry(1)]));
    const other = libraryCsv([aLibraryEntry(2)]);
    expect(await importLibrary(officer, { ...seen, bytes: other })).toEqual({ ok: false, error: "file-changed" });
  });

  it("survives two officers importing at once", async () => {
    const other = (await anOfficer()).actor;
    const file = fileOf(libraryCsv([aLibraryEntry(1), aLibraryEntry(2)]));
    const results = await Promise.all([importLibrary(officer, file), importLibrary(other, file)]);
    expect(results.map((result) => result.ok && result.value.added).sort()).toEqual([0, 2]);
  });

  it("takes ten thousand rows in under ten seconds and tells how far it is", { timeout: 30_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => aLibraryEntry(index + 1));
    const bytes = await writeXlsx({
      sheetName: "2020",
      columns: HEADS.map((header) => ({ header, kind: "text" })),
      rows: rows.map((row) => ["2020", ...Object.values(row)]),
    });
    const progress: number[] = [];
    const start = performance.now();
    const result = await importLibrary(officer, fileOf(bytes, "2020.xlsx"), (done) => progress.push(done));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(result).toEqual({ ok: true, value: { added: 10_000, changed: 0, unchanged: 0 } });
    expect([progress.length, progress.at(-1)]).toEqual([10, 10_000]);
  });
});

describe("bad input", () => {
  it("of a wrong sheet or a missing column is named", async () => {
    expect(await refusalOf(oneSheet(headRow(["序号", "说明"])))).toMatchObject({ code: "columns" });
    expect(await refusalOf(oneSheet(headRow(HEADS.slice(1))))).toEqual({
      code: "columns",
      missing: ["year"],
      repeated: [],
    });
    expect(await refusalOf(oneSheet(headRow()))).toEqual({ code: "no-rows", sheetName: "入库项目" });
  });

  it("of merged cells and formulas is named at its row, together with everything else", async () => {
    const year = '<c r="A2"><f>2019+1</f><v>2020</v></c>';
    const file = oneSheet(headRow() + dataRow(year), { after: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' });
    const preview = await previewLibraryImport(officer, fileOf(file, "入库.xlsx"));
    const faults = preview.ok ? preview.value.faults.map(({ line, column, code }) => [line, column, code]) : [];
    expect(faults).toContainEqual([2, "year", "formula-cell"]);
    expect(faults).toContainEqual([2, "entryNo", "merged-cells"]);
    const text = Buffer.from(`${HEADS.join(",")}\n2020,=1+1,x,,,,,-5\n`);
    const csv = await previewLibraryImport(officer, fileOf(text, "入库.csv"));
    const codes = csv.ok ? csv.value.faults.map(({ code }) => code) : [];
    expect(codes).toEqual(expect.arrayContaining(["formula-cell", "amount-negative", "value-missing"]));
  });

  it("of a date or its serial number where the year should be is refused by row, full-width digits are read", async () => {
    const faultsOf = async (firstCell: string, styles?: string) => {
      const file = oneSheet(headRow() + dataRow(firstCell), { styles });
      const preview = await previewLibraryImport(officer, fileOf(file, "入库.xlsx"));
      return preview.ok && preview.value.faults.map(({ line, code, value }) => `${line} ${code} ${value}`);
    };
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(await faultsOf('<c r="A2"><v>43831</v></c>')).toEqual(["2 year-malformed 43831"]);
    expect(await faultsOf('<c r="A2" s="1"><v>43831</v></c>', styles)).toEqual(["2 year-malformed 2020-01-01"]);
    expect(await faultsOf(text("A2", "２０２０"))).toEqual([]);
  });

  it("of one code twice is refused by row, in the file and against the list", async () => {
    const twice = libraryCsv([aLibraryEntry(1), aLibraryEntry(2, { projectCode: aLibraryEntry(1).projectCode })]);
    expect(await take(twice)).toEqual({ ok: false, error: "rows-faulty" });
    await take(libraryCsv([aLibraryEntry(1)]));
    const taken = libraryCsv([aLibraryEntry(9, { projectCode: aLibraryEntry(1).projectCode })]);
    const preview = await previewLibraryImport(officer, fileOf(taken));
    expect(preview.ok && preview.value.faults).toMatchObject([
      { code: "code-of-another-entry", other: "JA2020-000001" },
    ]);
    expect(await take(taken)).toEqual({ ok: false, error: "rows-faulty" });
  });

  it("of a small workbook that inflates to two hundred megabytes is refused from its directory", async () => {
    const bomb = oneSheet(headRow(), {
      extraEntries: [{ name: "xl/media/image1.bin", content: "x", declaredSize: 200_000_000 }],
    });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await refusalOf(bomb)).toEqual({ code: "archive-too-large", at: null });
  });
});
