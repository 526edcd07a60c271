import { describe, expect, it } from "vitest";
import { looksLike, readHeader } from "./columns";
import type { NamedKind } from "./kinds";
import { readHolidays } from "./read-holidays";
import { readNames } from "./read-names";

const read = (kind: NamedKind, ...rows: readonly (readonly [code: string, name: string, english: string])[]) =>
  readNames(
    kind,
    rows.map(([code, name, english], place) => ({ line: place + 2, code, name, english })),
  );
const told = (kind: NamedKind, ...rows: Parameters<typeof read>[1][]) =>
  read(kind, ...rows).faults.map(({ line, code, other }) => [line, code, ...(other === undefined ? [] : [other])]);

describe("a list of names", () => {
  it("tells every fault of every row at once, with the row that it collides with", () => {
    expect(
      told(
        "units",
        ["360802", "吉州区", "Jizhou"],
        ["3608", "", ""],
        ["", "青原区", "Qingyuan"],
        ["３６０８０２", "吉 州 区", "Jizhou again"],
      ),
    ).toEqual([
      [3, "code-malformed"],
      [3, "name-missing"],
      [3, "english-missing"],
      [4, "code-missing"],
      [5, "code-repeated", "2"],
      [5, "name-repeated", "2"],
    ]);
  });

  it("takes zones by nine digits or by letters", () => {
    expect(told("units", ["360821401", "井冈山经开区", "Zone"], ["JA-LL", "庐陵新区", "Luling"])).toEqual([]);
  });

  it("needs the authority that stands for all others", () => {
    expect(told("authorities", ["360802", "吉州区市场监督管理局", "Jizhou"])).toEqual([[null, "elsewhere-missing"]]);
    expect(told("authorities", ["Other", "其他", "Elsewhere"])).toEqual([]);
  });

  it("reads classes with or without the letter of their section, and misses the division above one", () => {
    const { rows, faults } = read(
      "industries",
      ["C39", "电子设备制造业", ""],
      ["C3982", "电子电路制造", ""],
      ["4011", "仪器", ""],
    );
    expect(rows.map(({ row }) => row.code)).toEqual(["39", "3982", "4011"]);
    expect(faults).toEqual([{ line: 4, column: "code", code: "division-missing", value: "4011", other: "40" }]);
  });
});

describe("a calendar", () => {
  const days = (...rows: readonly (readonly [day: string, dayKind: string])[]) =>
    readHolidays(
      "2027",
      rows.map(([day, dayKind], place) => ({ line: place + 2, day, dayKind })),
    );

  it("reads days as people write them, and puts them in order", () => {
    const { rows, faults } = days(["2027年2月20日", "班"], ["2027-01-01", "休"], ["2026/12/31", "off"]);
    expect(faults).toEqual([]);
    expect(rows.map(({ row }) => `${row.day} ${row.kind}`)).toEqual([
      "2026-12-31 off",
      "2027-01-01 off",
      "2027-02-20 work",
    ]);
  });

  it("tells each faulty row and why", () => {
    const { faults } = days(
      ["2027-02-30", "休"],
      ["2027-01-01", "假"],
      ["2027-01-01", "休"],
      ["2028-01-01", "休"],
      ["2027-01-04", "班"],
      ["2027-01-02", "？"],
    );
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      "2 day-malformed",
      "4 day-repeated",
      "5 day-outside-year",
      "6 work-on-weekday",
      "7 day-kind-unknown",
    ]);
  });

  it("has a day off", () => {
    expect(days(["2027-02-20", "班"]).faults).toEqual([
      { line: null, column: "dayKind", code: "no-day-off", value: "" },
    ]);
  });
});

describe("the heads of a file", () => {
  it("may stand in any order, and what is missing is named", () => {
    expect(readHeader("units", ["英文名称", "备注", "代码", "名称"])).toMatchObject({
      ok: true,
      value: { ignored: ["备注"] },
    });
    expect(readHeader("units", ["代码", "名称", "名称"])).toEqual({
      ok: false,
      missing: ["english"],
      repeated: ["name"],
    });
    expect(readHeader("industries", ["代码", "名称"]).ok).toBe(true);
  });

  it("belong to the kind that is asked for", () => {
    expect(looksLike("holidays")(["日期", "类型"])).toBe(true);
    expect(looksLike("units")(["日期", "类型"])).toBe(false);
  });
});
