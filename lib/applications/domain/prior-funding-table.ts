import { halfWidth } from "@/lib/core/normalise";
import { cellOf, headedTable, remarksOn, type TableRemarks, unitOf } from "./headed-table";
import { pastedWan } from "./pasted-values";
import type { PriorFunding } from "./sections/investment";
import type { Heads } from "./table-heads";

type Column = Exclude<keyof PriorFunding, "id">;

/** The order of the form, for a table that comes without heads. */
export const PRIOR_FUNDING_COLUMNS = ["level", "documentNo", "amount", "year"] as const satisfies readonly Column[];

const HEADS: Heads<Column> = [
  ["amount", /金额|资金额|到账|[元圆](\)|$)|AMOUNT/],
  ["year", /年份|年度|时间|日期|YEAR|DATE/],
  ["documentNo", /文号|文件|DOCUMENT/],
  ["level", /级次|级别|层级|来源|LEVEL/],
];

const LEVELS: readonly (readonly [string, RegExp])[] = [
  ["state", /国家|中央|STATE|NATIONAL/i],
  ["province", /省|PROVIN/i],
  ["city", /市|CITY|MUNICIPAL/i],
  ["county", /县|区|COUNTY|DISTRICT/i],
];

/** Public funds received, from the cells of any table. What cannot be read for certain is left for a person. */
export function priorFundingLines(
  cells: readonly (readonly string[])[],
  newId: () => string,
): { readonly lines: readonly PriorFunding[]; readonly remarks: TableRemarks } {
  const table = headedTable(cells, HEADS, PRIOR_FUNDING_COLUMNS);
  const counted = unitOf(table, "amount", "万元");
  const lines = table.rows.map((row) => ({
    id: newId(),
    level: levelOf(cellOf(table, row, "level")),
    documentNo: cellOf(table, row, "documentNo"),
    amount: pastedWan(cellOf(table, row, "amount"), counted),
    year: yearOf(cellOf(table, row, "year")),
  }));
  return { lines, remarks: remarksOn(table, counted) };
}

/** Of two that could be meant ("市（县）级") none is chosen. */
function levelOf(text: string): string {
  const found = LEVELS.filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? "") : "";
}

/** "2021", "2021年", "2021-03-05", "21年". */
function yearOf(text: string): string {
  const bare = halfWidth(text);
  const [, year] = /((?:19|20)[0-9]{2})/.exec(bare) ?? [];
  const [, short] = /^([0-9]{2})年/.exec(bare.trim()) ?? [];
  return year ?? (short ? `20${short}` : text);
}
