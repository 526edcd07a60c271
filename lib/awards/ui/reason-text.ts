import type { Words } from "@/lib/words/translate";
import { type AwardReason, FELL, isSiteCheckReason } from "../domain/proposed-list";

/** Why a project is not on the list: what the ranking says, what was found at the plant, or that the award fell. */
export const reasonText = (code: AwardReason, t: Words<"awards">, codes: Words<"ranking">): string =>
  isSiteCheckReason(code) || code === FELL ? t(`reason.${code}`) : codes(`reason.${code}`);
