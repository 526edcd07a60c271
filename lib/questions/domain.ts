import type { CallState } from "@/lib/calls/domain/call-state";
import { normaliseCode, normaliseName } from "@/lib/core/normalise";
import { scanPersonalData } from "@/lib/core/personal-data-scan";

export const QUESTION_STATES = ["open", "answered"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export const MAX_QUESTION = 1000;
export const MAX_ANSWER = 3000;
/** So many of one firm may wait for an answer in one call. */
export const MAX_OPEN = 10;

export type AskRefusal = "call-takes-no-questions" | "too-many-open-questions";

const OVER: readonly CallState[] = ["draft", "confirmed", "archived"];

/** From the day a call is made public until its awards are confirmed. */
export const takesQuestions = (state: CallState): boolean => !OVER.includes(state);

export function askRefusal(state: CallState, open: number): AskRefusal | null {
  if (!takesQuestions(state)) return "call-takes-no-questions";
  return open < MAX_OPEN ? null : "too-many-open-questions";
}

export type Asker = { readonly name: string; readonly uscc: string };

export type PublishRefusal = "names-the-asker" | "personal-data";

/** What would tell the public who asked, or somebody's own number or address. Offices' telephones may stand. */
export function publishRefusal(texts: readonly string[], { name, uscc }: Asker): PublishRefusal | null {
  const words = texts.map((text) => normaliseName(text) ?? "");
  const marks = [normaliseName(name), normaliseCode(uscc)].filter((mark) => mark !== null);
  if (words.some((text) => marks.some((mark) => text.includes(mark)))) return "names-the-asker";
  return texts.some((text) => scanPersonalData(text).length > 0) ? "personal-data" : null;
}
