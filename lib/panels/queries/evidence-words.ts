import "server-only";
import { type CodedName, nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { wordsIn } from "@/lib/words/translate";
import { EVIDENCE_CODES, type Evidence } from "../domain/detection";

/** One piece of evidence as a sentence. */
export function evidenceSentence(
  { code, name, uscc, until }: Evidence,
  units: readonly CodedName[],
  locale: Locale,
): string {
  const t = wordsIn(locale, "conflicts");
  const body = uscc === "" ? name : t("body", { name, uscc });
  return t(`evidence.${code}`, { body: code === "division" ? nameIn(units, name, locale) : body, until });
}

/** The column as it is stored; conflicts that somebody declared have none. */
export const storedEvidence = (json: unknown): readonly Evidence[] =>
  Array.isArray(json) ? json.filter((each): each is Evidence => isEvidence(each)) : [];

function isEvidence(each: unknown): boolean {
  if (typeof each !== "object" || each === null) return false;
  const { code }: { code?: unknown } = each;
  return EVIDENCE_CODES.some((known) => known === code);
}
