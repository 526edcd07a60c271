import { z } from "zod";
import { parseWan } from "@/lib/core/money";
import { isBlank } from "@/lib/core/normalise";
import { readProjectCode } from "@/lib/core/project-code";
import { isDay } from "@/lib/core/time";
import { type SelfCheckAnswers, wholeMonths } from "../domain/self-check";

const text = z.string().max(200, "too-long");
const unless = (wrong: (typed: string) => boolean, code: string) =>
  text.refine((typed) => isBlank(typed) || !wrong(typed), code);

/** What was gained may be less than nothing. */
const change = unless((typed) => parseWan(typed) === null, "amount-malformed");
const amount = change.refine((typed) => (parseWan(typed) ?? 0n) >= 0n, "amount-negative");

/** Nothing has to be filled in: what is blank is lacking, and the findings say so. Only what cannot be read is a fault. */
export const selfCheckSchema: z.ZodType<SelfCheckAnswers, SelfCheckAnswers> = z.object({
  projectCode: unless((typed) => readProjectCode(typed) === null, "project-code-malformed"),
  projectName: text,
  uscc: text,
  registrationAuthority: text,
  aboveScale: text,
  equipment: amount,
  construction: amount,
  otherInvestment: amount,
  totalOnOtherBasis: amount,
  formalities: z.array(z.object({ id: z.string(), status: z.string(), note: text })),
  completedOn: unless((typed) => !isDay(typed), "day-malformed"),
  newRevenue: change,
  newTax: change,
  basis: text,
  months: unless((typed) => wholeMonths(typed) === null, "months-malformed"),
});
