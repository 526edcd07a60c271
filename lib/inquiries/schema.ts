import { z } from "zod";
import { isDay } from "@/lib/core/time";
import { DEPARTMENTS } from "./domain/departments";

const documentNo = z.string().trim().min(1, "document-no-missing").max(100, "text-too-long");

export const askSchema = z.object({
  callId: z.uuid("invalid-input"),
  department: z.enum(DEPARTMENTS, "department-missing"),
  documentNo,
});

/** Beside the file: its name, the letter it came with, and for taking it in the hash of the preview. */
export const replyQuery = z.strictObject({
  name: z.string().min(1, "invalid-input").max(200, "invalid-input"),
  documentNo,
  repliedOn: z.string().refine(isDay, "day-missing"),
  confirm: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "invalid-input")
    .optional(),
});
