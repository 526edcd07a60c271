import "server-only";
import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import type { Handle } from "@/lib/db/as-actor";
import { type LibraryClaim, type LibraryMatchKind, matchKind } from "@/lib/eligibility/domain/library-match";

type Candidate = {
  readonly year: number;
  readonly codeKey: string | null;
  readonly usccKey: string | null;
  readonly nameKey: string;
};

/**
 * How a project, as typed, stands to the library. Anybody may ask, nobody sees the list: the database hands out only the
 * entries that share a key with the question, and only their kind of match leaves the server.
 */
export async function matchInLibrary(
  { db }: Pick<Handle, "db">,
  years: readonly number[],
  claim: LibraryClaim,
): Promise<LibraryMatchKind> {
  const code = normaliseCode(claim.projectCode);
  const name = normaliseName(claim.projectName);
  const candidates = await db.$queryRaw<Candidate[]>`
    select "year", "codeKey", "usccKey", "nameKey" from library_candidates(${[...years]}::int[], ${code}, ${name})`;
  const entries = candidates.map(({ year, codeKey, usccKey, nameKey }) => ({
    year,
    projectCode: codeKey,
    uscc: usccKey,
    projectName: nameKey,
  }));
  return matchKind(entries, years, claim);
}
