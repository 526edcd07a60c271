import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { normaliseCode } from "@/lib/core/normalise";
import { usccProblem } from "@/lib/core/uscc";
import { RECUSAL_KINDS } from "./domain";

export const RECUSAL_LIST = {
  sorts: ["state", "askedAt", "firm", "name"],
  sort: "state",
  direction: "asc",
  filters: { state: oneOf(["asked", "accepted", "declined"]), kind: oneOf(RECUSAL_KINDS), q: searchText },
} as const satisfies ListSpec<"state" | "askedAt" | "firm" | "name", "state" | "kind" | "q">;
export type RecusalSort = (typeof RECUSAL_LIST.sorts)[number];
export type RecusalFilter = keyof typeof RECUSAL_LIST.filters;

const id = z.uuid("invalid-input");
const needed = (max: number, missing: string) => z.string().trim().min(1, missing).max(max, "text-too-long");

const uscc = z
  .string()
  .transform((text) => normaliseCode(text))
  .refine((code) => code === null || !["length", "alphabet"].includes(usccProblem(code) ?? ""), "uscc-malformed");

export const askSchema = z.object({
  applicationId: id,
  kind: z.enum(RECUSAL_KINDS, "kind-missing"),
  name: needed(100, "name-missing"),
  employerName: z.string().trim().max(100, "text-too-long"),
  uscc,
  reason: needed(500, "reason-missing"),
});

export const recusalIdSchema = z.object({ recusalId: id });

export const answerSchema = z.object({
  recusalId: id,
  state: z.enum(["accepted", "declined"], "state-missing"),
  answer: needed(500, "reason-missing"),
});
