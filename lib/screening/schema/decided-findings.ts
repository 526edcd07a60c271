import { z } from "zod";
import { CRITERIA } from "@/lib/eligibility/domain/finding";
import { REASON_CODES } from "@/lib/eligibility/domain/reason";
import { STATUSES_WORST_FIRST } from "@/lib/eligibility/domain/status";
import type { DecidedFinding } from "../domain/decided-findings";

/** JSON has no bigint: an amount is written as { fen: "…" }, so that it is still an amount when it is read again. */
const amount = z.strictObject({ fen: z.string().regex(/^-?[0-9]+$/) }).transform(({ fen }) => BigInt(fen));

const judged = z.strictObject({
  status: z.enum(STATUSES_WORST_FIRST),
  reason: z.enum(REASON_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null(), amount])),
});

const decidedFinding = z.strictObject({
  key: z.string(),
  group: z.enum([...CRITERIA, "vetoes"]),
  part: z.string().nullable(),
  effective: z.enum(STATUSES_WORST_FIRST),
  claimed: judged,
  verified: judged,
  fromVerified: z.boolean(),
  ruling: z
    .strictObject({ outcome: z.enum(["met", "not-met"]), reasonCode: z.string(), reason: z.string() })
    .nullable(),
});

type Judged = DecidedFinding["claimed"];

export const storedFindings = (findings: readonly DecidedFinding[]) =>
  findings.map((finding) => ({
    ...finding,
    claimed: storedJudgement(finding.claimed),
    verified: storedJudgement(finding.verified),
  }));

/** The findings of a decision as it was written down. */
export const readFindings = (stored: unknown): DecidedFinding[] => z.array(decidedFinding).parse(stored);

const storedJudgement = ({ values, ...rest }: Judged) => ({
  ...rest,
  values: Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "bigint" ? { fen: String(value) } : value]),
  ),
});
