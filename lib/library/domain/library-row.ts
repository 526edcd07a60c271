import type { CodedName } from "@/lib/core/coded-name";
import { type Fen, parseWan, parseYuan } from "@/lib/core/money";
import { halfWidth, normaliseCode, normaliseName, normaliseText } from "@/lib/core/normalise";
import { readProjectCode } from "@/lib/core/project-code";
import { usccProblem } from "@/lib/core/uscc";
import type { AmountUnit, LibraryColumn } from "./columns";

/** One project of the list as it is kept, with the keys that matching compares. */
export type LibraryRow = {
  readonly year: number;
  readonly entryNo: string;
  readonly projectCode: string | null;
  readonly projectName: string;
  readonly firmName: string;
  readonly uscc: string | null;
  readonly division: string | null;
  readonly plannedInvestmentFen: Fen | null;
  readonly codeKey: string | null;
  readonly usccKey: string | null;
  readonly nameKey: string;
};

export type RowFaultCode =
  | "value-missing"
  | "value-too-long"
  | "year-malformed"
  | "another-year"
  | "project-code-malformed"
  | "uscc-length"
  | "uscc-alphabet"
  | "division-unknown"
  | "amount-malformed"
  | "amount-negative"
  | "entry-repeated"
  | "code-repeated"
  | "code-of-another-entry"
  | "cell-beyond-header"
  | "formula-cell"
  | "merged-cells";

export type CellFault = { readonly column: LibraryColumn; readonly code: RowFaultCode };
/** What a row is known by, as far as it can be read; null where it is missing or malformed. */
export type RowKeys = {
  readonly year: number | null;
  readonly entryNo: string | null;
  readonly codeKey: string | null;
};

export type RowReading = {
  readonly row: LibraryRow | null;
  /** Of a faulty row too: that it repeats another is told at once, and not at the next try. */
  readonly keys: RowKeys;
  readonly faults: readonly CellFault[];
  /** A wrong check character is kept and told: such codes are reported in the wild. */
  readonly usccSuspect: boolean;
};

const LONGEST = { entryNo: 50, projectName: 200, firmName: 200 } as const;

/** A row as sent, or everything that is wrong with it. */
export function readRow(
  cells: Readonly<Record<LibraryColumn, string>>,
  unit: AmountUnit,
  units: readonly CodedName[],
): RowReading {
  const faults: CellFault[] = [];
  const fault = (column: LibraryColumn, code: RowFaultCode) => void faults.push({ column, code });
  const needed = (column: keyof typeof LONGEST): string => {
    const text = normaliseText(cells[column]);
    if (text === null) fault(column, "value-missing");
    else if ([...text].length > LONGEST[column]) fault(column, "value-too-long");
    return text ?? "";
  };
  const isFaulty = (column: LibraryColumn) => faults.some((found) => found.column === column);
  const year = readYear(cells.year, fault);
  const entryNo = needed("entryNo");
  const projectCode = readCode(cells.projectCode, fault);
  const projectName = needed("projectName");
  const firmName = needed("firmName");
  const { uscc, suspect } = readUscc(cells.uscc, fault);
  const division = readDivision(cells.division, units, fault);
  const plannedInvestmentFen = readAmount(cells.plannedInvestment, unit, fault);
  const keys = {
    year: isFaulty("year") ? null : year,
    entryNo: isFaulty("entryNo") ? null : entryNo,
    codeKey: isFaulty("projectCode") ? null : projectCode,
  };
  if (faults.length > 0) return { row: null, keys, faults, usccSuspect: suspect };
  const nameKey = normaliseName(projectName) ?? "";
  const row = { year, entryNo, projectCode, projectName, firmName, uscc, division, plannedInvestmentFen };
  return { row: { ...row, codeKey: projectCode, usccKey: uscc, nameKey }, keys, faults, usccSuspect: suspect };
}

type Fault = (column: LibraryColumn, code: RowFaultCode) => void;

function readYear(cell: string, fault: Fault): number {
  const text = normaliseText(cell);
  if (text === null) fault("year", "value-missing");
  else if (!/^20[0-9]{2}年?$/.test(text)) fault("year", "year-malformed"); // a day or its serial number is no year
  return Number((text ?? "").slice(0, 4));
}

function readCode(cell: string, fault: Fault): string | null {
  const code = normaliseCode(cell);
  if (code !== null && readProjectCode(code) === null) fault("projectCode", "project-code-malformed");
  return code;
}

function readUscc(cell: string, fault: Fault): { uscc: string | null; suspect: boolean } {
  const uscc = normaliseCode(cell);
  const problem = uscc === null ? null : usccProblem(uscc);
  if (problem === "length") fault("uscc", "uscc-length");
  if (problem === "alphabet") fault("uscc", "uscc-alphabet");
  return { uscc, suspect: problem === "check-character" };
}

/** The unit's code, or its name as people write it. */
function readDivision(cell: string, units: readonly CodedName[], fault: Fault): string | null {
  const text = normaliseCode(cell);
  if (text === null) return null;
  const unit = units.find(
    ({ code, zh, en }) => code === text || zh === text || en.toUpperCase() === text || SHORT_NAMES[text] === code,
  );
  if (!unit) fault("division", "division-unknown");
  return unit?.code ?? null;
}

const SHORT_NAMES: Readonly<Record<string, string>> = {
  井冈山经开区: "360821401",
  井开区: "360821401",
  井冈山: "360881",
};

function readAmount(cell: string, unit: AmountUnit, fault: Fault): Fen | null {
  const text = halfWidth(cell).trim();
  if (text === "") return null;
  const fen = unit === "wan" ? parseWan(text) : parseYuan(text.replaceAll(",", ""), { signed: true });
  if (fen === null) fault("plannedInvestment", "amount-malformed");
  else if (fen < 0n) fault("plannedInvestment", "amount-negative");
  return fen;
}
