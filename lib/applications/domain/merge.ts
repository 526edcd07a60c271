import { canonicalJson } from "@/lib/core/canonical-json";
import { describedSection, type PlainRow, type PlainSection, rowsOf, type SectionCode, textOf } from "./content";

type CellValue = PlainRow[string];

/** A field that two people changed to different things: both are kept until somebody chooses. */
export type MergeConflict = {
  readonly field: string;
  /** Set where the field stands in a row of the table named by `field`. */
  readonly row?: { readonly id: string; readonly field: string };
  /** null: this side took the row away. */
  readonly theirs: CellValue | null;
  readonly mine: CellValue | null;
};

export type Merged = { readonly content: PlainSection; readonly conflicts: readonly MergeConflict[] };

type Sides<Of> = { readonly base: Of; readonly theirs: Of; readonly mine: Of };

/**
 * Three-way, field by field and row by row (rows are told apart by their ids): what one side changed is taken from that side.
 * Where both changed the same field differently, theirs stands, because it is saved already, and the conflict names both.
 */
export function mergeSections(section: SectionCode, { base, theirs, mine }: Sides<PlainSection>): Merged {
  const { fields, tables } = describedSection(section);
  const conflicts: MergeConflict[] = [];
  const merged = Object.keys(fields).map((field) => {
    const sides = { base: cellOf(base[field]), theirs: cellOf(theirs[field]), mine: cellOf(mine[field]) };
    return [field, mergeValues(sides, (differing) => conflicts.push({ field, ...differing }))] as const;
  });
  const mergedTables = Object.keys(tables).map((table) => {
    const sides = { base: rowsOf(base, table), theirs: rowsOf(theirs, table), mine: rowsOf(mine, table) };
    return [table, mergeTables(table, sides, conflicts)] as const;
  });
  return { content: Object.fromEntries([...merged, ...mergedTables]), conflicts };
}

function mergeValues(
  { base, theirs, mine }: Sides<CellValue>,
  conflict: (sides: { theirs: CellValue; mine: CellValue }) => void,
): CellValue {
  if (same(theirs, mine) || same(base, mine)) return theirs;
  if (same(base, theirs)) return mine;
  conflict({ theirs, mine });
  return theirs;
}

/** Rows keep my order where I still have them; rows that only they added follow. */
function mergeTables(
  table: string,
  { base, theirs, mine }: Sides<readonly PlainRow[]>,
  conflicts: MergeConflict[],
): readonly PlainRow[] {
  const ids = [...new Set([...mine, ...theirs].map((row) => row.id))];
  return ids.flatMap((id) => {
    const sides = { base: rowWith(base, id), theirs: rowWith(theirs, id), mine: rowWith(mine, id) };
    if (sides.theirs && sides.mine) return [mergeRows(table, id, sides.base, sides.theirs, sides.mine, conflicts)];
    const kept = keptRow(sides);
    if (kept === "disputed") {
      conflicts.push({ field: table, row: { id, field: "id" }, ...presence(sides) });
      return [sides.theirs ?? sides.mine].filter((row) => row !== undefined);
    }
    return kept ? [kept] : [];
  });
}

/** One side has the row, the other has not: added, or taken away, or taken away while it was being changed. */
function keptRow({ base, theirs, mine }: Partial<Sides<PlainRow>>): PlainRow | null | "disputed" {
  const present = theirs ?? mine;
  if (!present) return null;
  if (!base) return present;
  return same(base, present) ? null : "disputed";
}

const presence = ({ theirs, mine }: Partial<Sides<PlainRow>>) => ({
  theirs: theirs ? theirs.id : null,
  mine: mine ? mine.id : null,
});

function mergeRows(
  table: string,
  id: string,
  base: PlainRow | undefined,
  theirs: PlainRow,
  mine: PlainRow,
  conflicts: MergeConflict[],
): PlainRow {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter((name) => name !== "id");
  const cells = names.map((field): [string, CellValue] => [
    field,
    mergeValues({ base: base?.[field] ?? "", theirs: theirs[field] ?? "", mine: mine[field] ?? "" }, (sides) =>
      conflicts.push({ field: table, row: { id, field }, ...sides }),
    ),
  ]);
  return { id, ...Object.fromEntries(cells) };
}

const cellOf = (value: PlainSection[string] | undefined): CellValue =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : textOf(value);

const rowWith = (rows: readonly PlainRow[], id: string) => rows.find((row) => row.id === id);
const same = (left: unknown, right: unknown) => canonicalJson(left ?? "") === canonicalJson(right ?? "");
