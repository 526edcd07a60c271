import { getLocale, getWords } from "@/lib/words/server";
import type { ComputedCriterion } from "../domain/rubric";
import { formulaWords } from "./formula-words";

/** The rule of a computed criterion, in words. */
export async function FormulaText({ criterion }: { criterion: ComputedCriterion }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  return formulaWords(criterion, t, locale);
}
