import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { MAX_ANSWER, MAX_QUESTION, QUESTION_STATES } from "./domain";

const words = (max: number) => z.string().trim().min(1, "text-missing").max(max, "text-too-long");

export const askSchema = z.object({ callId: z.uuid("call-missing"), text: words(MAX_QUESTION) });

export const answerSchema = z.object({
  questionId: z.uuid("invalid-input"),
  question: words(MAX_QUESTION),
  text: words(MAX_ANSWER),
  earlier: z.int("invalid-input").min(0, "invalid-input"),
});

const callId = (text: string) => (isUuid(text) ? text : null);

/** Officers read the oldest first, firms what they asked last. */
export const QUESTION_QUEUE = {
  sorts: ["askedAt"],
  sort: "askedAt",
  direction: "asc",
  filters: { state: oneOf(QUESTION_STATES), callId, q: searchText },
} as const satisfies ListSpec<"askedAt", "state" | "callId" | "q">;

export const OWN_QUESTIONS = { ...QUESTION_QUEUE, direction: "desc" } as const satisfies ListSpec<
  "askedAt",
  "state" | "callId" | "q"
>;

export const PUBLIC_ANSWERS = {
  sorts: ["answeredAt"],
  sort: "answeredAt",
  direction: "desc",
  filters: { q: searchText },
} as const satisfies ListSpec<"answeredAt", "q">;
