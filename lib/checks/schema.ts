import { z } from "zod";
import { isDay } from "@/lib/core/time";
import { VETO_OUTCOMES } from "./domain/check-record";

export const objectionSchema = z.object({
  applicationId: z.uuid("invalid-input"),
  source: z.string().trim().min(1, "source-missing").max(100, "text-too-long"),
  sourceOn: z.string().refine(isDay, "day-missing"),
  documentNo: z.string().trim().min(1, "document-missing").max(100, "text-too-long"),
  remark: z.string().trim().min(1, "remark-missing").max(2000, "text-too-long"),
});

export const checkSchema = z.object({
  applicationId: z.uuid("invalid-input"),
  version: z.number("invalid-input").int("invalid-input"),
  veto: z.string().min(1, "invalid-input").max(100, "invalid-input"),
  outcome: z.enum(VETO_OUTCOMES, "outcome-missing"),
  source: z.string().trim().min(1, "source-missing").max(100, "text-too-long"),
  sourceOn: z.string().refine(isDay, "day-missing"),
  documentNo: z
    .string()
    .trim()
    .max(100, "text-too-long")
    .transform((text) => (text === "" ? null : text)),
  evidenceId: z.union([z.uuid("invalid-input"), z.literal("").transform(() => null)]),
  page: z
    .string()
    .trim()
    .regex(/^([1-9][0-9]{0,4})?$/, "page-malformed")
    .transform((text) => (text === "" ? null : Number(text))),
  remark: z.string().trim().max(2000, "text-too-long"),
});
