import type { FindingKey } from "@/lib/eligibility/domain/finding-key";
import { isKnownFormality, isKnownVeto } from "@/lib/eligibility/domain/known-names";
import { wordsIn } from "@/lib/words/translate";

const NAMED_PARTS = ["division", "above-scale", "revenue", "tax"] as const;

/** 欠税, 环评, 规模以上: what a list asks about, in the words that a department answers under. Chinese, for departments write it. */
export function matterOf(subject: FindingKey): string {
  const t = wordsIn("zh-CN", "eligibility");
  const part = subject.slice(subject.indexOf(".") + 1);
  if (isKnownVeto(part)) return t(`vetoes.${part}`);
  if (isKnownFormality(part)) return t(`formalities.${part}`);
  const named = NAMED_PARTS.find((name) => name === part);
  return named ? t(`parts.${named}`) : subject;
}
