import { subjectName } from "@/lib/checks/ui/check-words";
import { END_REASONS, isConflictKind } from "@/lib/panels/domain/conflict";
import { VERIFIED_FIGURES } from "@/lib/screening/domain/figures";
import type { Words } from "@/lib/words/translate";
import type { ByHandRow } from "../queries/list-by-hand";

// words: audit.byHand.outcomes.*

export type OutcomeWords = {
  readonly audit: Words<"audit">;
  readonly panels: Words<"panels">;
  readonly screening: Words<"screening">;
  readonly eligibility: Words<"eligibility">;
};

/** The stored codes of an outcome in words, one after the other: states, conflicts, figures, findings. */
export const outcomeText = (words: OutcomeWords, { outcome }: Pick<ByHandRow, "outcome">): string =>
  outcome
    .split(" ")
    .map((code) => wordOf(words, code))
    .join(" · ");

function wordOf({ audit, panels, screening, eligibility }: OutcomeWords, code: string): string {
  if (isConflictKind(code)) return panels(`kind.${code}`);
  const figure = VERIFIED_FIGURES.find((known) => known === code);
  if (figure) return screening(`figures.names.${figure}`);
  const ending = END_REASONS.find((known) => known === code);
  if (ending === "unavailable" || ending === "mistake") return panels(`ending.${ending}`);
  const key = `byHand.outcomes.${code}` as "byHand.outcomes.confirmed"; // t.has answers whether it is one
  // A code that is newer than the words stays as it is, for nothing may be left out.
  return /^[a-z_-]+$/.test(code) && audit.has(key) ? audit(key) : subjectName(eligibility, code);
}
