import type { Fields } from "./field";

/** The answers to one return, kept while they are typed like a section of the form: "answers-" with the id of the decision. */
export type AnswersCode = `answers-${string}`;

const PREFIX = "answers-";
/** Characters in one answer. */
export const ANSWER_LIMIT = 500;
/** A return lists at most so many places. */
const MOST_ANSWERS = 200;

export const answersTo = (decisionId: string): AnswersCode => `${PREFIX}${decisionId}`;
export const isAnswersCode = (text: string): text is AnswersCode => text.startsWith(PREFIX);
/** The return that is answered. */
export const decisionOf = (code: AnswersCode): string => code.slice(PREFIX.length);

/** The field for the answer to the correction of this number, from 0. */
export const answerField = (number: number): string => `answer-${number}`;
/** The number of the correction that this field answers. */
export const answeredNumber = (field: string): number => Number(field.slice("answer-".length));

/** Described as a section is, so that what merges and keeps sections merges and keeps answers. */
export const ANSWER_DESCRIPTION: { readonly fields: Fields; readonly tables: Readonly<Record<string, Fields>> } = {
  fields: Object.fromEntries(
    Array.from({ length: MOST_ANSWERS }, (_, number) => [
      answerField(number),
      { kind: "long-text", max: ANSWER_LIMIT } as const,
    ]),
  ),
  tables: {},
};
