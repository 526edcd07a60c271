import type { CodedName } from "@/lib/core/coded-name";
import { normaliseName } from "@/lib/core/normalise";
import type { RowFault } from "./row-fault";

export type Renamed = { readonly code: string; readonly before: string; readonly after: string };
export type Changes = {
  readonly added: readonly CodedName[];
  readonly removed: readonly CodedName[];
  readonly renamed: readonly Renamed[];
};

/** What a list would change against the one before it. */
export function changesBetween(before: readonly CodedName[], after: readonly CodedName[]): Changes {
  const old = new Map(before.map((row) => [row.code, row]));
  const codes = new Set(after.map(({ code }) => code));
  return {
    added: after.filter(({ code }) => !old.has(code)),
    removed: before.filter(({ code }) => !codes.has(code)),
    renamed: after.flatMap(({ code, zh }) => {
      const named = old.get(code)?.zh;
      return named === undefined || named === zh ? [] : [{ code, before: named, after: zh }];
    }),
  };
}

type NumberedName = { readonly line: number; readonly row: CodedName };

/**
 * Who may see what goes by the code. A code that has been given up must therefore not come back as something else: whoever held it
 * would see the firms of another unit. `history` are the earlier lists, newest first.
 */
export function reusedCodes(rows: readonly NumberedName[], history: readonly (readonly CodedName[])[]): RowFault[] {
  const [latest = [], ...older] = history;
  return rows.flatMap(({ line, row }): RowFault[] => {
    if (latest.some(({ code }) => code === row.code)) return [];
    const once = older.flat().find(({ code }) => code === row.code);
    if (once === undefined || normaliseName(once.zh) === normaliseName(row.zh)) return [];
    return [{ line, column: "code", code: "code-given-up", value: row.code, other: once.zh }];
  });
}
