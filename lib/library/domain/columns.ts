import { normaliseName } from "@/lib/core/normalise";

/** The columns of a library list, in the order in which they are shown. */
export const LIBRARY_COLUMNS = [
  "year",
  "entryNo",
  "projectCode",
  "projectName",
  "firmName",
  "uscc",
  "division",
  "plannedInvestment",
] as const;
export type LibraryColumn = (typeof LIBRARY_COLUMNS)[number];

/** Heads that mean the column, as they are compared: no white space, brackets alike, upper case. */
const HEADS: Readonly<Record<LibraryColumn, readonly string[]>> = {
  year: ["年度", "年份", "入库年度", "入库年份", "YEAR"],
  entryNo: ["入库编号", "库编号", "编号", "ENTRYNUMBER", "ENTRYNO", "ENTRYNO."],
  projectCode: ["项目代码", "投资项目代码", "项目统一代码", "PROJECTCODE"],
  projectName: ["项目名称", "PROJECTNAME", "PROJECT"],
  firmName: ["企业名称", "单位名称", "申报单位", "项目单位", "建设单位", "FIRM", "FIRMNAME", "COMPANY"],
  uscc: ["统一社会信用代码", "社会信用代码", "信用代码", "USCC", "UNIFIEDSOCIALCREDITCODE"],
  division: [
    "县区",
    "县(市、区)",
    "所属县区",
    "所属县(市、区)",
    "所属县(市、区)/开发区",
    "区划",
    "区划代码",
    "DIVISION",
    "COUNTYORDISTRICT",
  ],
  plannedInvestment: ["计划投资", "计划总投资", "计划投资额", "PLANNEDINVESTMENT"],
};

const AMOUNT_UNITS = { "(万元)": "wan", "(元)": "yuan", "(10,000YUAN)": "wan", "(YUAN)": "yuan" } as const;
export type AmountUnit = "wan" | "yuan";

export type LibraryHeader = {
  /** Column → its place in the row. */
  readonly places: Readonly<Record<LibraryColumn, number>>;
  /** What the amounts are counted in; 万元 unless the head says 元. */
  readonly unit: AmountUnit;
  /** Heads that mean nothing here: shown, so that nobody thinks they were read. */
  readonly ignored: readonly string[];
  readonly width: number;
};

export type HeaderReading =
  | { readonly ok: true; readonly value: LibraryHeader }
  | { readonly ok: false; readonly missing: readonly LibraryColumn[]; readonly repeated: readonly LibraryColumn[] };

/** A sheet with three heads that we know is meant; what it lacks is then named. */
export const looksLikeLibrary = (header: readonly string[]) =>
  header.filter((head) => columnOf(head) !== null).length >= 3;

export function readHeader(header: readonly string[]): HeaderReading {
  const found = header.map(columnOf);
  const placesOf = (column: LibraryColumn) => found.flatMap((each, place) => (each?.column === column ? [place] : []));
  const missing = LIBRARY_COLUMNS.filter((column) => placesOf(column).length === 0);
  const repeated = LIBRARY_COLUMNS.filter((column) => placesOf(column).length > 1);
  if (missing.length > 0 || repeated.length > 0) return { ok: false, missing, repeated };
  const place = (column: LibraryColumn) => placesOf(column)[0] ?? -1;
  const unit = found[place("plannedInvestment")]?.unit ?? "wan";
  const ignored = header.filter((head, index) => head !== "" && found[index] === null);
  return {
    ok: true,
    value: {
      places: {
        year: place("year"),
        entryNo: place("entryNo"),
        projectCode: place("projectCode"),
        projectName: place("projectName"),
        firmName: place("firmName"),
        uscc: place("uscc"),
        division: place("division"),
        plannedInvestment: place("plannedInvestment"),
      },
      unit,
      ignored,
      width: header.length,
    },
  };
}

function columnOf(head: string): { column: LibraryColumn; unit?: AmountUnit } | null {
  const name = normaliseName(head) ?? "";
  const column = LIBRARY_COLUMNS.find((each) => HEADS[each].includes(name));
  if (column) return { column };
  for (const [suffix, unit] of Object.entries(AMOUNT_UNITS)) {
    if (name.endsWith(suffix) && HEADS.plannedInvestment.includes(name.slice(0, -suffix.length))) {
      return { column: "plannedInvestment", unit };
    }
  }
  return null;
}
