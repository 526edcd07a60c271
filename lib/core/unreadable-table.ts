/** Why a file that was sent is no table of the kind that is wanted. */
export type UnreadableTable<Code extends string, Column extends string> =
  | { readonly code: Code; readonly at: string | null }
  | { readonly code: "columns"; readonly missing: readonly Column[]; readonly repeated: readonly Column[] }
  | { readonly code: "no-rows"; readonly sheetName: string };
