import { z } from "zod";
import { DECLARED_KINDS } from "../domain/conflict";

export const REASON_LIMIT = 500;

const id = z.uuid("invalid-input");
const text = z.string().trim().max(REASON_LIMIT, "text-too-long");

export const askLateRecusalSchema = z.object({
  callId: id,
  expertId: z.uuid("expert-missing"),
  applicationId: z.uuid("application-missing"),
  kind: z.enum(DECLARED_KINDS, "kind-missing"),
  reason: text.min(1, "reason-missing"),
});

export const answerLateRecusalSchema = z
  .object({ recusalId: id, grant: z.boolean(), answer: text })
  .refine(({ grant, answer }) => grant || answer !== "", { path: ["answer"], message: "reason-missing" });
