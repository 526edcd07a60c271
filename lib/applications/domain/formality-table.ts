import { normaliseName } from "@/lib/core/normalise";
import { cellOf, headedTable, type TableRemarks } from "./headed-table";
import { pastedDay } from "./pasted-values";
import type { FormalityRow } from "./sections/formalities";
import type { Heads } from "./table-heads";

type Column = Exclude<keyof FormalityRow, "id">;

/** The order of the form, for a table that comes without heads. */
export const FORMALITY_COLUMNS = [
  "status",
  "documentNo",
  "authority",
  "issuedOn",
  "validUntil",
  "reason",
] as const satisfies readonly Column[];

const HEADS: Heads<Column | "name"> = [
  ["validUntil", /有效期|到期|截止|VALID|EXPIR/],
  ["issuedOn", /日期|时间|DATE|ISSUEDON/],
  ["documentNo", /文号|批文|证号|编号|DOCUMENT|NUMBER/],
  ["authority", /机关|单位|部门|AUTHORITY/],
  ["reason", /理由|原因|说明|备注|REASON|WHY|NOTE/],
  ["status", /情况|状态|是否|STATE|STATUS/],
  ["name", /手续|事项|名称|类别|FORMALIT|NAME/],
];

/** How formalities are called in tables of firms; the more telling first: "建设用地规划许可证" is planning, "消防安全" fire. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  ["acceptance", /环保.*验收|验收.*环保|ENVIRONMENTALACCEPTANCE/],
  ["planning", /规划|PLANNING/],
  ["fire", /消防|FIRE/],
  ["discharge", /排污|DISCHARGE/],
  ["energy", /节能|能评|ENERGY/],
  ["eia", /环评|环境影响|ENVIRONMENTALASSESSMENT|EIA/],
  ["safety", /安全|安评|SAFETY/],
  ["land", /土地|用地|不动产|LAND/],
  ["filing", /立项|备案|核准|FILING/],
];

const STATUSES: readonly (readonly [string, RegExp])[] = [
  ["not-applicable", /不涉及|不适用|无需|不需|免|NOTAPPL|DOESNOTAPPLY|N\/A/],
  ["absent", /未办|未取得|没有|待办|办理中|^无$|^否$|NOTHELD|^NO$/],
  ["held", /已办|已取得|已批|办结|^有$|^是$|√|✓|HELD|^YES$/],
];

/** One formality of the form (`place`, from 0), and what the table says of it. */
export type PastedFormality = { readonly place: number; readonly fields: Partial<Record<Column, string>> };

type Pasted = {
  readonly formalities: readonly PastedFormality[];
  /** Rows that name no formality of the form. */
  readonly unknown: number;
  readonly remarks: TableRemarks;
};

/**
 * Formalities from the cells of any table: each row belongs to the formality that it names. Where none is named the rows follow
 * the form's order, from `from` on.
 */
export function pastedFormalities(cells: readonly (readonly string[])[], ids: readonly string[], from = 0): Pasted {
  const first = headedTable(cells, HEADS, ["name", ...FORMALITY_COLUMNS]);
  const hasNames = first.heads.length > 0 && first.rows.some((row) => cellOf(first, row, "name") !== "");
  const named = hasNames || first.rows.some((row) => placeOf(cellOf(first, row, "name"), ids) >= 0);
  const table = named || first.heads.length > 0 ? first : headedTable(cells, HEADS, FORMALITY_COLUMNS);
  const formalities = table.rows.flatMap((row, index): PastedFormality[] => {
    const place = named ? placeOf(cellOf(table, row, "name"), ids) : from + index;
    if (place < 0 || place >= ids.length) return [];
    const texts = FORMALITY_COLUMNS.map((column) => [column, read(column, cellOf(table, row, column))] as const);
    return [{ place, fields: withStatus(Object.fromEntries(texts.filter(([, text]) => text !== ""))) }];
  });
  return { formalities, unknown: table.rows.length - formalities.length, remarks: table.remarks };
}

function placeOf(text: string, ids: readonly string[]): number {
  const name = normaliseName(text) ?? "";
  if (name === "") return -1;
  const exact = ids.findIndex((id) => normaliseName(id) === name);
  if (exact >= 0) return exact;
  const known = NAMES.find(([, pattern]) => pattern.test(name));
  return known ? ids.indexOf(known[0]) : -1;
}

function read(column: Column, text: string): string {
  if (column === "issuedOn" || column === "validUntil") return pastedDay(text);
  if (column !== "status") return text;
  const said = normaliseName(text) ?? "";
  return STATUSES.find(([, pattern]) => pattern.test(said))?.[0] ?? "";
}

/** A document number says that it is held, a reason that it does not apply, where the table says neither. */
function withStatus(fields: PastedFormality["fields"]): PastedFormality["fields"] {
  if (fields.status) return fields;
  if (fields.documentNo) return { ...fields, status: "held" };
  return fields.reason ? { ...fields, status: "not-applicable" } : fields;
}
