import "server-only";
import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import type { Handle } from "@/lib/db/as-actor";
import type { LibraryClaim, LibraryMatch } from "@/lib/eligibility/domain/library-match";

/** 入库项目, as desks may see it. */
export type EntryView = {
  readonly entryNo: string;
  readonly year: number;
  readonly name: string;
  readonly firmName: string;
  readonly code: string | null;
  readonly firmUscc: string | null;
  readonly division: string | null;
  readonly plannedInvestmentFen: bigint | null;
};

/** What is matched stands in normalised keys; what is shown stands beside them. */
export type KeyedEntry = EntryView & {
  readonly projectCode: string | null;
  readonly uscc: string | null;
  readonly projectName: string | null;
};

export type FoundEntry = LibraryMatch<EntryView>;

/** The entries that could match these claims, in one query. */
export async function candidateEntries(
  { db }: Handle,
  years: readonly number[],
  claims: readonly LibraryClaim[],
): Promise<KeyedEntry[]> {
  const codes = claims.map((claim) => normaliseCode(claim.projectCode)).filter((code) => code !== null);
  const names = claims.map((claim) => normaliseName(claim.projectName)).filter((name) => name !== null);
  const rows = await db.libraryEntry.findMany({
    where: { year: { in: [...years] }, OR: [{ codeKey: { in: codes } }, { nameKey: { in: names } }] },
    select: {
      entryNo: true,
      year: true,
      projectName: true,
      firmName: true,
      projectCode: true,
      uscc: true,
      division: true,
      plannedInvestmentFen: true,
      codeKey: true,
      usccKey: true,
      nameKey: true,
    },
  });
  return rows.map(({ codeKey, usccKey, nameKey, projectName, projectCode, uscc, ...entry }) => ({
    ...entry,
    name: projectName,
    code: projectCode,
    firmUscc: uscc,
    projectCode: codeKey,
    uscc: usccKey,
    projectName: nameKey,
  }));
}
