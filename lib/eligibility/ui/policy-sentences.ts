import type { Locale } from "@/lib/core/locale";
import type { Words } from "@/lib/words/translate";
import type { EligibilityPolicy } from "../domain/eligibility-policy";
import { CRITERIA, type CriterionId } from "../domain/finding";
import { criterionClause, vetoName } from "./finding-words";

/** One condition of a policy in words: its name, its sentence with this policy's numbers, and what was said in the interview. */
export type PolicySentence = {
  readonly id: CriterionId;
  readonly name: string;
  readonly sentence: string;
  readonly quote: string;
};

export type PolicyInWords = {
  readonly conditions: readonly PolicySentence[];
  readonly vetoes: readonly string[];
  /** Where the quotes are from. */
  readonly source: string;
};

/** Who may apply, drawn from the policy and typed nowhere else. */
export const policyInWords = (
  words: Words<"eligibility">,
  locale: Locale,
  policy: EligibilityPolicy,
): PolicyInWords => ({
  conditions: CRITERIA.map((id) => ({
    id,
    name: words(`criteria.${id}.name`),
    sentence: criterionClause(words, locale, policy, id),
    quote: words(`criteria.${id}.quote`),
  })),
  vetoes: (policy.vetoes ?? []).map((name) => vetoName(words, name)),
  source: words("quoteSource"),
});
