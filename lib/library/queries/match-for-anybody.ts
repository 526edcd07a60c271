import "server-only";
import { err, ok, type Result } from "@/lib/core/result";
import { asPublic } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import type { LibraryClaim, LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { matchInLibrary } from "./match";

/** Throttled by address: the list cannot be guessed together by asking. */
export async function matchForAnybody(
  address: string,
  years: readonly number[],
  claim: LibraryClaim,
): Promise<Result<{ kind: LibraryMatchKind }, "too-many-tries">> {
  if (!(await spendTry(limits.libraryMatchByAddress, address))) return err("too-many-tries");
  return ok({ kind: await asPublic((handle) => matchInLibrary(handle, years, claim)) });
}
