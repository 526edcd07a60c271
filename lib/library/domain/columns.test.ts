import { describe, expect, it } from "vitest";
import { looksLikeLibrary, readHeader } from "./columns";

const STANDARD = [
  "年度",
  "入库编号",
  "项目代码",
  "项目名称",
  "企业名称",
  "统一社会信用代码",
  "县（市、区）",
  "计划投资（万元）",
];

describe("the head of a library list", () => {
  it("is known in Chinese and English, with full-width brackets and blanks", () => {
    expect(readHeader(STANDARD)).toMatchObject({ ok: true, value: { unit: "wan", ignored: [] } });
    const english = ["Year", "Entry No.", "Project code", "Project name", "Firm", "USCC", "Division"];
    expect(readHeader([...english, "Planned investment (yuan)"])).toMatchObject({ ok: true, value: { unit: "yuan" } });
  });

  it("may stand in any order, with columns that mean nothing here", () => {
    const reading = readHeader(["备注", ...STANDARD.toReversed()]);
    expect(reading).toMatchObject({
      ok: true,
      value: { places: { year: 8, plannedInvestment: 1 }, ignored: ["备注"] },
    });
  });

  it("names every column that is missing or stands there twice", () => {
    expect(readHeader(STANDARD.filter((head) => !["年度", "统一社会信用代码"].includes(head)))).toEqual({
      ok: false,
      missing: ["year", "uscc"],
      repeated: [],
    });
    expect(readHeader([...STANDARD, "申报单位"])).toEqual({ ok: false, missing: [], repeated: ["firmName"] });
  });

  it("is told from a sheet of something else", () => {
    expect(looksLikeLibrary(["序号", "说明"])).toBe(false);
    expect(looksLikeLibrary(STANDARD.slice(0, 3))).toBe(true);
  });
});
