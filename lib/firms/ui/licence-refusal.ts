import type { CommonRefusal } from "@/lib/core/action-state";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import type { Words } from "@/lib/words/translate";

/** Why a copy of the licence was not taken, in the words that every upload uses. */
export function licenceRefusal(code: string, evidence: Words<"evidence">, errors: Words<"errors">): string {
  if (isEvidenceRefusal(code)) return evidence(`refusal.${code}`);
  return errors(`refusal.${isCommon(code) ? code : "invalid-input"}`);
}

type Common = CommonRefusal | "not-reached";
const COMMON: ReadonlySet<string> = new Set<Common>([
  "not-signed-in",
  "other-account",
  "not-found",
  "wrong-origin",
  "password-change-first",
  "second-factor-first",
  "not-reached",
]);
const isCommon = (code: string): code is Common => COMMON.has(code);
