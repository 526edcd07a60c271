import { z } from "zod";

export const REASON_LIMIT = 500;

const id = z.uuid("invalid-input");
const text = z.string().trim().max(REASON_LIMIT, "text-too-long");

export const askUnlockSchema = z.object({ assignmentId: id, reason: text.min(1, "reason-missing") });

export const answerUnlockSchema = z
  .object({ unlockId: id, grant: z.boolean(), answer: text })
  .refine(({ grant, answer }) => grant || answer !== "", { path: ["answer"], message: "reason-missing" });
