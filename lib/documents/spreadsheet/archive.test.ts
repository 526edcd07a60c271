import { describe, expect, it } from "vitest";
import { oneSheet, sheetXml, workbookFile } from "@/lib/testing/workbook-file";
import { zipArchive } from "@/lib/testing/zip-archive";
import { readTable } from "./read-table";
import { tableLimits } from "./table";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';
const megabytes = (count: number) => Buffer.alloc(count * 1_000_000, " ");
const peakOf = async (work: () => Promise<unknown>) => {
  global.gc?.();
  const before = process.memoryUsage().rss;
  await work();
  return process.memoryUsage().rss - before;
};

describe("an archive that inflates beyond measure", () => {
  it("is refused from its directory, before anything is inflated", async () => {
    const bomb = oneSheet(ROW, {
      extraEntries: [{ name: "xl/media/image1.bin", content: "x", declaredSize: 199_999_999 }],
    });
    expect(bomb.length).toBeLessThan(5_000);
    expect(await readTable(bomb, "小.xlsx")).toEqual({ ok: false, error: "archive-too-large" });
  });

  it("is refused for one entry that is denser than any table", async () => {
    const bomb = oneSheet(ROW, { extraEntries: [{ name: "xl/bomb.xml", content: megabytes(11) }] });
    expect(await readTable(bomb, "小.xlsx")).toEqual({ ok: false, error: "archive-too-dense" });
  });

  it("is refused while it inflates when its directory lies", async () => {
    const liar = zipArchive([{ name: "_rels/.rels", content: megabytes(50), declaredSize: 900 }]);
    const grown = await peakOf(async () => {
      expect(await readTable(liar, "小.xlsx")).toEqual({ ok: false, error: "archive-damaged" });
    });
    expect(grown).toBeLessThan(50_000_000);
  });

  it("is refused when it has one part read again and again", async () => {
    // Both sheets are the same part: the directory counts it once, the reader as often as it inflates it.
    const names = 'A" sheetId="8" r:id="s1"/><sheet name="B';
    const file = workbookFile({ sheets: [{ name: names, xml: sheetXml("<row/>".repeat(1_000)) }] });
    const limits = { ...tableLimits, inflatedBytes: 10_000 };
    const isHeader = () => false;
    expect(await readTable(file, "a.xlsx", { isHeader }, limits)).toEqual({ ok: false, error: "archive-too-large" });
    expect(await readTable(file, "a.xlsx", { isHeader })).toEqual({ ok: false, error: "sheet-missing" });
  });

  it("is not collected in memory through one endless text", async () => {
    const noise = Buffer.alloc(3_000_000, "abcdefghijklmnopqrstuvwxyz0123456789");
    const file = oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${noise.toString()}</t></is></c></row>`);
    expect(await readTable(file, "a.xlsx")).toEqual({ ok: false, error: "workbook-damaged" });
  });
});

describe("an archive that is none of a workbook", () => {
  it("has too many entries", async () => {
    const entries = Array.from({ length: 1_001 }, (_, index) => ({ name: `xl/${index}.xml`, content: "" }));
    expect(await readTable(zipArchive(entries), "a.xlsx")).toEqual({ ok: false, error: "archive-too-many-entries" });
  });

  it("names one entry twice, so that two readers would see two workbooks", async () => {
    const file = oneSheet(ROW, { extraEntries: [{ name: "XL/worksheets/sheet1.xml", content: ROW }] });
    expect(await readTable(file, "a.xlsx")).toEqual({ ok: false, error: "archive-damaged" });
  });

  it("is cut short", async () => {
    const file = oneSheet(ROW);
    expect(await readTable(file.subarray(0, file.length - 10), "a.xlsx")).toEqual({
      ok: false,
      error: "archive-damaged",
    });
  });

  it("is a zip of something else", async () => {
    expect(await readTable(zipArchive([{ name: "readme.txt", content: "hello" }]), "a.xlsx")).toEqual({
      ok: false,
      error: "workbook-damaged",
    });
  });
});
