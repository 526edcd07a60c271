import type { Words } from "@/lib/words/translate";
import { type AwardReason, isSiteCheckReason } from "../domain/proposed-list";

/** Why a project is not on the list: what the ranking says, or what was found at the plant. */
export const reasonText = (code: AwardReason, t: Words<"awards">, codes: Words<"ranking">): string =>
  isSiteCheckReason(code) ? t(`reason.${code}`) : codes(`reason.${code}`);
