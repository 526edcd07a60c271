import { BUILT_IN_AUTHORITIES } from "./built-in-authorities";
import { BUILT_IN_INDUSTRIES } from "./built-in-industries";
import { BUILT_IN_UNITS } from "./built-in-units";
import { type HolidayRow, NO_SCOPE, type ReferenceLists } from "./kinds";
import { type VersionContent, versionSha256 } from "./version";

export type FirstVersion = VersionContent & { readonly sha256: string };

/** The lists that the programme brings with it: the first version of each kind, and what a test without a database looks at. */
export const BUILT_IN_LISTS: ReferenceLists = {
  units: BUILT_IN_UNITS,
  authorities: BUILT_IN_AUTHORITIES,
  industries: BUILT_IN_INDUSTRIES,
};

const DOCUMENTS = {
  units: { source: "民政部县以上行政区划代码；功能区由市工业和信息化局确定", documentNo: "随系统提供的第一版" },
  authorities: { source: "吉安市各级市场监督管理局", documentNo: "随系统提供的第一版" },
  industries: { source: "国家统计局", documentNo: "GB/T 4754—2017" },
} as const;

export type BuiltInYear = { readonly year: string; readonly documentNo: string; readonly rows: readonly HolidayRow[] };

/** `years` are the calendars that come with the programme. */
export function firstVersions(years: readonly BuiltInYear[]): readonly FirstVersion[] {
  const always = { number: 1, validFrom: null, validTo: null };
  const named = (["units", "authorities", "industries"] as const).map((kind) => ({
    ...always,
    kind,
    scope: NO_SCOPE,
    ...DOCUMENTS[kind],
    rows: BUILT_IN_LISTS[kind],
  }));
  const holidays = years.map(({ year, documentNo, rows }) => ({
    ...always,
    kind: "holidays" as const,
    scope: year,
    source: "国务院办公厅",
    documentNo,
    rows,
  }));
  return [...named, ...holidays].map((version) => ({ ...version, sha256: versionSha256(version) }));
}
