import type { Locale } from "@/lib/core/locale";
import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { CRITERIA } from "@/lib/eligibility/domain/finding";
import { criterionClause, criterionName, findingSentence, partName } from "@/lib/eligibility/ui/finding-words";
import type { Words } from "@/lib/words/translate";
import type { DecidedFinding } from "../domain/decided-findings";

/** A finding against the firm in words: what was found and by how much, who ruled, and the policy's own sentence. */
export type ReasonText = {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  /** What the firm's own figures would give, where an official's stood in for them. */
  readonly claimed: string | null;
  readonly ruling: string | null;
  readonly clause: string | null;
  /** Place of the criterion among the five. */
  readonly place: number | null;
};

export function reasonTexts(
  words: Words<"eligibility">,
  locale: Locale,
  policy: EligibilityPolicy,
  findings: readonly DecidedFinding[],
): readonly ReasonText[] {
  return findings.map(({ key, group, part, claimed, verified, fromVerified, ruling }) => {
    const criterion = CRITERIA.find((known) => known === group);
    const name = criterionName(words, group);
    return {
      key,
      title: part === null ? name : `${name} · ${partName(words, group, part)}`,
      sentence: findingSentence(words, locale, verified),
      claimed: fromVerified ? findingSentence(words, locale, claimed) : null,
      ruling: ruling?.outcome === "not-met" ? ruling.reason : null,
      clause: criterion ? words("quoted", { text: criterionClause(words, locale, policy, criterion) }) : null,
      place: criterion ? CRITERIA.indexOf(criterion) + 1 : null,
    };
  });
}
