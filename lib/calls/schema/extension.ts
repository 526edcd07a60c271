import { z } from "zod";
import { parseShanghaiMinute } from "@/lib/core/time";

export const REASON_LIMIT = 500;

const reason = z.string().trim().min(1, "reason-missing").max(REASON_LIMIT, "reason-too-long");

export const proposeExtensionSchema = z.object({
  callId: z.uuid("invalid-input"),
  /** A minute of Shanghai's wall clock. */
  to: z.string().transform((text, context) => {
    const instant = parseShanghaiMinute(text);
    if (instant !== null) return instant;
    context.addIssue({ code: "custom", message: "minute-malformed" });
    return z.NEVER;
  }),
  reason,
});

export const answerExtensionSchema = z
  .object({
    extensionId: z.uuid("invalid-input"),
    approve: z.boolean(),
    answer: z.string().trim().max(REASON_LIMIT, "reason-too-long"),
  })
  .refine(({ approve, answer }) => approve || answer !== "", { path: ["answer"], message: "reason-missing" });
