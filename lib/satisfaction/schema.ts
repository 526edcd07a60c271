import { z } from "zod";
import { type ListSpec, oneOf, searchText } from "@/lib/core/list-parameters";
import { MAX_COMMENT, RATED_STEPS, SCORES } from "./domain";

export const rateSchema = z.object({
  applicationId: z.uuid("invalid-input"),
  step: z.enum(RATED_STEPS, "invalid-input"),
  score: z.literal(SCORES, "invalid-input"),
  comment: z.string().trim().max(MAX_COMMENT, "text-too-long"),
});

export const COMMENT_LIST = {
  sorts: ["step", "score"],
  sort: "step",
  direction: "asc",
  filters: { step: oneOf(RATED_STEPS), score: oneOf(SCORES.map(String)), q: searchText },
} as const satisfies ListSpec<"step" | "score", "step" | "score" | "q">;
