import "server-only";
import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import type { Handle } from "@/lib/db/as-actor";
import {
  indexLibrary,
  type LibraryClaim,
  type LibraryMatch,
  type LibraryMatchKind,
  matchLibrary,
} from "@/lib/eligibility/domain/library-match";

type Candidate = {
  readonly year: number;
  readonly entryNo: string;
  readonly codeKey: string | null;
  readonly usccKey: string | null;
  readonly nameKey: string;
};

type Entry = {
  readonly year: number;
  readonly entryNo: string;
  readonly projectCode: string | null;
  readonly uscc: string | null;
  readonly projectName: string;
};

/**
 * How a project, as typed, stands to the library. Anybody may ask, nobody sees the list: the database hands out only the
 * entries that share a key with the question, and only their kind of match leaves the server.
 */
export async function matchInLibrary(
  handle: Pick<Handle, "db">,
  years: readonly number[],
  claim: LibraryClaim,
): Promise<LibraryMatchKind> {
  return (await matchOf(handle, years, claim)).kind;
}

/** The match, and the entry that a submission thereby claims for itself, by year and number; a name alone claims nothing. */
export async function claimInLibrary(
  handle: Pick<Handle, "db">,
  years: readonly number[],
  claim: LibraryClaim,
): Promise<{ readonly kind: LibraryMatchKind; readonly claimed: string | null }> {
  const { kind, entry } = await matchOf(handle, years, claim);
  return { kind, claimed: entry === null || kind === "name-only" ? null : `${entry.year}/${entry.entryNo}` };
}

async function matchOf(
  { db }: Pick<Handle, "db">,
  years: readonly number[],
  claim: LibraryClaim,
): Promise<LibraryMatch<Entry>> {
  const code = normaliseCode(claim.projectCode);
  const name = normaliseName(claim.projectName);
  const candidates = await db.$queryRaw<Candidate[]>`
    select "year", "entryNo", "codeKey", "usccKey", "nameKey" from library_candidates(${[...years]}::int[], ${code}, ${name})`;
  const entries = candidates.map(({ year, entryNo, codeKey, usccKey, nameKey }) => ({
    year,
    entryNo,
    projectCode: codeKey,
    uscc: usccKey,
    projectName: nameKey,
  }));
  return matchLibrary(indexLibrary(entries, years), claim);
}
