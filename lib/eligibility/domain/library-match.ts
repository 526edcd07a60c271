import { normaliseCode, normaliseName } from "@/lib/core/normalise";

/**
 * How a project stands to the library. This kind, and nothing of the entry, is what leaves the server: neither the
 * self-check nor the form ever sees the list.
 */
export const LIBRARY_MATCH_KINDS = [
  "code-and-firm",
  "code-only",
  "firm-and-name",
  "firm-and-name-other-code",
  "name-only",
  "none",
  "not-given",
] as const;
export type LibraryMatchKind = (typeof LIBRARY_MATCH_KINDS)[number];

export type LibraryEntry = {
  readonly year: number;
  readonly projectCode: string | null;
  readonly uscc: string | null;
  readonly projectName: string | null;
};

/** What is looked up, as typed. */
export type LibraryClaim = {
  readonly projectCode: string | null;
  readonly uscc: string | null;
  readonly projectName: string | null;
};

/** The kind, and the entry it rests on: for the desks, beside the claim. */
export type LibraryMatch<Entry> = { readonly kind: LibraryMatchKind; readonly entry: Entry | null };

type Keyed<Entry> = { readonly entry: Entry; readonly code: string | null; readonly uscc: string | null };

export type LibraryIndex<Entry extends LibraryEntry> = {
  readonly byCode: ReadonlyMap<string, readonly Keyed<Entry>[]>;
  readonly byName: ReadonlyMap<string, readonly Keyed<Entry>[]>;
};

/** Entries of other years are left out here, so no later step can look at them. */
export function indexLibrary<Entry extends LibraryEntry>(
  entries: readonly Entry[],
  years: readonly number[],
): LibraryIndex<Entry> {
  const byCode = new Map<string, Keyed<Entry>[]>();
  const byName = new Map<string, Keyed<Entry>[]>();
  const counted = new Set(years);
  for (const entry of entries) {
    if (!counted.has(entry.year)) continue;
    const keyed = { entry, code: normaliseCode(entry.projectCode), uscc: normaliseCode(entry.uscc) };
    addTo(byCode, keyed.code, keyed);
    addTo(byName, normaliseName(entry.projectName), keyed);
  }
  return { byCode, byName };
}

/** By code first; by firm and name only when no entry has the code. Of several entries the best counts. */
export function matchLibrary<Entry extends LibraryEntry>(
  index: LibraryIndex<Entry>,
  claim: LibraryClaim,
): LibraryMatch<Entry> {
  const code = normaliseCode(claim.projectCode);
  const name = normaliseName(claim.projectName);
  const uscc = normaliseCode(claim.uscc);
  if (code === null && name === null) return { kind: "not-given", entry: null };

  const sameCode = code === null ? undefined : index.byCode.get(code);
  if (sameCode) return matchByCode(sameCode, uscc);

  const sameName = name === null ? undefined : index.byName.get(name);
  if (sameName) return matchByName(sameName, uscc, code);
  return { kind: "none", entry: null };
}

/** The kind alone, from the entries that could match (all, or those with the code or the name). */
export const matchKind = (
  entries: readonly LibraryEntry[],
  years: readonly number[],
  claim: LibraryClaim,
): LibraryMatchKind => matchLibrary(indexLibrary(entries, years), claim).kind;

function matchByCode<Entry>(entries: readonly Keyed<Entry>[], uscc: string | null): LibraryMatch<Entry> {
  const ofFirm = uscc === null ? undefined : entries.find((keyed) => keyed.uscc === uscc);
  return ofFirm
    ? { kind: "code-and-firm", entry: ofFirm.entry }
    : { kind: "code-only", entry: entries[0]?.entry ?? null };
}

function matchByName<Entry>(
  entries: readonly Keyed<Entry>[],
  uscc: string | null,
  code: string | null,
): LibraryMatch<Entry> {
  const ofFirm = uscc === null ? [] : entries.filter((keyed) => keyed.uscc === uscc);
  const withoutConflict = ofFirm.find((keyed) => code === null || keyed.code === null);
  if (withoutConflict) return { kind: "firm-and-name", entry: withoutConflict.entry };
  if (ofFirm[0]) return { kind: "firm-and-name-other-code", entry: ofFirm[0].entry };
  return { kind: "name-only", entry: entries[0]?.entry ?? null };
}

function addTo<Value>(map: Map<string, Value[]>, key: string | null, value: Value): void {
  if (key === null) return;
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
