import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { ScreeningStage } from "../domain/application-state";
import { isSectionCode } from "../domain/content";
import { type Correction, laterParts } from "../domain/correction";

/** A correction with its place in the list of its return, from 0, and what the firm has said to it: null until it says something. */
export type AskedCorrection = Correction & { readonly number: number; readonly answer: string | null };

export type ScreeningMoment = {
  readonly id: string;
  /** The number of the submission that it was about. */
  readonly submission: number;
  readonly stage: ScreeningStage;
  readonly verdict: "recommended" | "returned" | "not_recommended" | "eligible" | "ineligible";
  readonly opinion: string;
  readonly documentNo: string | null;
  readonly corrections: readonly AskedCorrection[];
  /** With a return: the last day for the answer; null with returns of earlier times. */
  readonly dueOn: string | null;
  readonly decidedAt: Date;
};

/** Every decision of county and city, oldest first: all of them are told to the firm. */
export async function readScreening({ db }: Handle, applicationId: string): Promise<ScreeningMoment[]> {
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
      decidedAt: true,
      submission: { select: { number: true } },
      answers: { select: { number: true, answer: true } },
    },
  });
  return rows.map(({ answers, answerDueOn, submission, ...row }) => ({
    ...row,
    submission: submission.number,
    dueOn: answerDueOn === null ? null : answerDueOn.toISOString().slice(0, 10),
    corrections: correctionsOf(row.corrections).map((correction) => ({
      ...correction,
      answer:
        answers.find(({ number, answer }) => number === correction.number && answer.trim() !== "")?.answer ?? null,
    })),
  }));
}

/** What is to be put right now: of the last decision, while the application is returned. */
export function openCorrections(
  application: { readonly state: string },
  screening: readonly ScreeningMoment[],
): readonly AskedCorrection[] {
  return application.state === "returned" ? (screening.at(-1)?.corrections ?? []) : [];
}

type Numbered = Correction & { readonly number: number };

const correctionsOf = (stored: unknown): Numbered[] => (Array.isArray(stored) ? stored.flatMap(correctionOf) : []);

function correctionOf(item: unknown, number: number): Numbered[] {
  if (typeof item !== "object" || item === null) return [];
  const section: unknown = Reflect.get(item, "section");
  const field: unknown = Reflect.get(item, "field");
  const reason: unknown = Reflect.get(item, "reason");
  return typeof section === "string" &&
    isSectionCode(section) &&
    typeof field === "string" &&
    typeof reason === "string"
    ? [{ section, field, reason, ...laterParts(item), number }]
    : [];
}
