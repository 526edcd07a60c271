import { z } from "zod";
import { SECTION_CODES } from "../domain/content";

const number = z.coerce.number().int().min(1).max(9999);

/** Two submissions, or one and the draft as it stands; or one sitting's version of a section. */
const question = z.union([
  z
    .object({ from: number, to: z.union([z.literal("draft"), number]) })
    .transform(({ from, to }) => ({ kind: "submissions" as const, from, to })),
  z
    .object({ section: z.enum(SECTION_CODES), revision: number })
    .transform(({ section, revision }) => ({ kind: "version" as const, section, revision })),
]);

export type HistoryQuestion = z.output<typeof question>;

/** From the address of the page; null for a page that asks nothing, or nothing that can be answered. */
export function readHistoryQuestion(parameters: unknown): HistoryQuestion | null {
  const read = question.safeParse(parameters);
  return read.success ? read.data : null;
}
