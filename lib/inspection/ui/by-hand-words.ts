import { formatExactWan } from "@/lib/calls/schema/fields";
import { subjectName } from "@/lib/checks/ui/check-words";
import { END_REASONS, isConflictKind } from "@/lib/panels/domain/conflict";
import { VERIFIED_FIGURES } from "@/lib/screening/domain/figures";
import type { Words } from "@/lib/words/translate";
import type { ByHand, FigureChange } from "../domain/by-hand";

// words: audit.byHand.outcomes.*

export type OutcomeWords = {
  readonly audit: Words<"audit">;
  readonly panels: Words<"panels">;
  readonly screening: Words<"screening">;
  readonly eligibility: Words<"eligibility">;
};

/** The stored codes of an outcome in words, one after the other: states, conflicts, figures, findings; of a figure from what to what. */
export function outcomeText(words: OutcomeWords, { outcome, change }: Pick<ByHand, "outcome" | "change">): string {
  const parts = outcome.split(" ").map((code) => wordOf(words, code));
  return [...parts, ...(change ? [changeText(words, change)] : [])].join(" · ");
}

const changeText = ({ audit, screening }: OutcomeWords, { from, to }: FigureChange): string =>
  from === to
    ? audit("byHand.same", { value: valueText(screening, to) })
    : audit("byHand.change", { from: valueText(screening, from), to: valueText(screening, to) });

/** To the fen: a difference that was verified is never rounded away. */
function valueText(words: Words<"screening">, value: FigureChange["to"]): string {
  if (typeof value === "bigint") return words("figures.wanValue", { value: formatExactWan(value) });
  if (typeof value === "number") return words("figures.peopleValue", { value });
  return words(value ? "figures.yes" : "figures.no");
}

/** "proposal-2": which; "looks-26": how often. */
const NUMBERED = /^(proposal|looks)-([0-9]+)$/;

function wordOf({ audit, panels, screening, eligibility }: OutcomeWords, code: string): string {
  const [, what, number] = NUMBERED.exec(code) ?? [];
  if (what === "proposal") return audit("byHand.proposal", { number: Number(number) });
  if (what === "looks") return audit("byHand.looks", { count: Number(number) });
  if (isConflictKind(code)) return panels(`kind.${code}`);
  const figure = VERIFIED_FIGURES.find((known) => known === code);
  if (figure) return screening(`figures.names.${figure}`);
  const ending = END_REASONS.find((known) => known === code);
  if (ending === "unavailable" || ending === "mistake") return panels(`ending.${ending}`);
  const key = `byHand.outcomes.${code}` as "byHand.outcomes.confirmed"; // t.has answers whether it is one
  // A code that is newer than the words stays as it is, for nothing may be left out.
  return /^[a-z_-]+$/.test(code) && audit.has(key) ? audit(key) : subjectName(eligibility, code);
}
