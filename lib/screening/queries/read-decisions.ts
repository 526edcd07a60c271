import "server-only";
import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import type { Correction } from "@/lib/applications/domain/correction";
import type { Handle } from "@/lib/db/as-actor";
import type { DecidedFinding } from "../domain/decided-findings";
import type { ScreeningVerdict } from "../domain/verdicts";
import { readFindings } from "../schema/decided-findings";

export type DecisionView = {
  readonly id: string;
  readonly stage: ScreeningStage;
  readonly verdict: ScreeningVerdict;
  readonly opinion: string;
  readonly documentNo: string | null;
  readonly corrections: readonly (Correction & { readonly answer: string | null })[];
  readonly answerDueOn: Date | null;
  readonly findings: readonly DecidedFinding[];
  readonly decidedById: string;
  readonly decidedAt: Date;
  readonly submissionNumber: number;
};

/** Every decision of county and city on an application, oldest first. */
export async function readDecisions({ db }: Handle, applicationId: string): Promise<DecisionView[]> {
  const rows = await db.screeningDecision.findMany({
    where: { applicationId },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      stage: true,
      verdict: true,
      opinion: true,
      documentNo: true,
      corrections: true,
      answerDueOn: true,
      answers: { select: { number: true, answer: true } },
      findings: true,
      decidedById: true,
      decidedAt: true,
      submission: { select: { number: true } },
    },
  });
  return rows.map(({ submission, corrections, answers, findings, ...row }) => ({
    ...row,
    submissionNumber: submission.number,
    corrections: storedCorrections(corrections).map((correction, place) => ({
      ...correction,
      answer: answers.find(({ number, answer }) => number === place && answer.trim() !== "")?.answer ?? null,
    })),
    findings: readFindings(findings),
  }));
}

/** Only the command `decide` writes them, from this very type, and a trigger keeps them as they were written. */
const storedCorrections = (stored: unknown) => stored as readonly Correction[];
