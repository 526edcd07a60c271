import type { Locale } from "@/lib/core/locale";
import { isBlank } from "@/lib/core/normalise";
import type { Words } from "@/lib/words/translate";
import type { EligibilityPolicy } from "../domain/eligibility-policy";
import type { CriterionId, Judgement, SentenceValues } from "../domain/finding";
import { isKnownFormality, isKnownVeto } from "../domain/known-names";
import { clauseValues, sentenceValues } from "../domain/sentence-values";
import type { Status, Verdict } from "../domain/status";

const NAMED_PARTS = ["division", "uscc", "above-scale", "completed", "revenue", "tax"] as const;

/** The one sentence of a finding, wherever it is shown. */
export const findingSentence = (
  words: Words<"eligibility">,
  locale: Locale,
  { reason, values }: Pick<Judgement, "reason" | "values">,
): string => words(`reasons.${reason}`, { ...sentenceValues(values, locale), ...openNames(words, values) });

/** 满足, 不满足, 需人工核定, 待补 */
export const statusWord = (words: Words<"eligibility">, status: Status): string => words(`statuses.${status}`);

/** A firm never reads "not eligible": the verdict says what is to be done, the findings say where. */
export const verdictWord = (words: Words<"eligibility">, verdict: Verdict): string => words(`verdicts.${verdict}`);

export const criterionName = (words: Words<"eligibility">, group: CriterionId | "vetoes"): string =>
  group === "vetoes" ? words("vetoesTitle") : words(`criteria.${group}.name`);

/** What the head of the bureau said, and when. */
export const interviewQuote = (words: Words<"eligibility">, criterion: CriterionId) => ({
  quote: words(`criteria.${criterion}.quote`),
  source: words("quoteSource"),
});

/** The sentence of the policy behind a criterion: the interview's words with the numbers of this call. */
export function criterionClause(
  words: Words<"eligibility">,
  locale: Locale,
  policy: EligibilityPolicy,
  criterion: CriterionId,
): string {
  const formalities = policy.formalities.map((name) => formalityName(words, name)).join(locale === "en" ? ", " : "、");
  return words(`criteria.${criterion}.clause`, { ...clauseValues(policy, locale), formalities });
}

/** 登记机关, 环评, 年新增税收 … : the name of a part, or of a veto, as a heading. */
export function partName(words: Words<"eligibility">, group: CriterionId | "vetoes", part: string): string {
  if (group === "vetoes") return vetoName(words, part);
  const named = NAMED_PARTS.find((name) => name === part);
  return named ? words(`parts.${named}`) : formalityName(words, part);
}

export const formalityName = (words: Words<"eligibility">, name: string): string =>
  isKnownFormality(name) ? words(`formalities.${name}`) : name;

export const vetoName = (words: Words<"eligibility">, name: string): string =>
  isKnownVeto(name) ? words(`vetoes.${name}`) : name;

function openNames(words: Words<"eligibility">, { formality, veto, because }: SentenceValues): Record<string, string> {
  return {
    ...(typeof because === "string" && isBlank(because) ? { because: words("becauseNotGiven") } : {}),
    ...(typeof formality === "string" ? { formality: formalityName(words, formality) } : {}),
    ...(typeof veto === "string" ? { veto: vetoName(words, veto) } : {}),
  };
}
