import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { blankSection } from "../domain/blank-content";
import type { CarriedAnswers } from "../domain/carried-answers";
import type { SectionCode, SubmissionContent } from "../domain/content";
import { placeKey } from "../domain/place";
import {
  type LastSubmission,
  type Origin,
  type Origins,
  prefilledApplicant,
  prefilledFinance,
} from "../domain/prefill";
import { ownApplications } from "../policy";
import { submittedContent } from "../queries/find-submission";

type First = {
  readonly content: SubmissionContent;
  readonly origins: Readonly<Record<SectionCode, Origins>>;
};

type Given = { readonly projectCode?: string; readonly answers?: CarriedAnswers };

/** What a new draft begins with: the profile, the firm's last submission, and what the self-check was told, each marked. */
export async function firstContent(
  handle: Handle,
  actor: FirmActor,
  rules: CallRules,
  { projectCode = "", answers = {} }: Given,
): Promise<First> {
  const firm = await handle.db.firm.findUniqueOrThrow({
    where: { id: actor.firmId },
    select: { name: true, uscc: true, unitCode: true, createdAt: true },
  });
  const last = await lastSubmission(handle, actor);
  const applicant = prefilledApplicant(rules, { ...firm, day: shanghaiDay(firm.createdAt) }, last);
  const finance = prefilledFinance(rules, last);
  const told = <Code extends SectionCode>(code: Code) => given(answers[code]);
  const section = <Code extends SectionCode>(code: Code): SubmissionContent[Code] => ({
    ...blankSection(code, rules),
    ...told(code),
  });
  const project = section("C");
  const marks = originsOf(answers, shanghaiDay(handle.now));
  return {
    content: {
      // The code is the one the firm registered with, whatever the self-check was asked about.
      A: { ...applicant.content, ...told("A"), uscc: firm.uscc, firmName: firm.name, unitCode: firm.unitCode },
      B: finance.content,
      C: { ...project, projectCode: project.projectCode || projectCode.trim() },
      D: section("D"),
      E: section("E"),
      F: section("F"),
      G: section("G"),
    },
    origins: { ...marks, A: { ...applicant.origins, ...marks.A, ...profileOf(applicant.origins) }, B: finance.origins },
  };
}

/** The newest of all calls: what the firm last stood by. */
async function lastSubmission({ db }: Handle, actor: FirmActor): Promise<LastSubmission | null> {
  const row = await db.submission.findFirst({
    where: { application: ownApplications(actor) },
    orderBy: { submittedAt: "desc" },
    select: { content: true, submittedAt: true },
  });
  return row && { content: submittedContent(row.content), day: shanghaiDay(row.submittedAt) };
}

/** Only what was answered; a question left open says nothing. */
function given<Answers extends object>(answers: Answers | undefined): Partial<Answers> {
  const answered = Object.entries(answers ?? {}).filter(([, value]) => isSaid(value));
  return Object.fromEntries(answered) as Partial<Answers>; // fewer keys of the same object
}

const isSaid = (value: unknown): boolean => (typeof value === "string" || Array.isArray(value)) && value.length > 0;

function originsOf(answers: CarriedAnswers, day: string): Readonly<Record<SectionCode, Origins>> {
  const origin: Origin = { source: "self-check", day };
  const of = (code: SectionCode): Origins =>
    Object.fromEntries(
      Object.entries(given(answers[code]))
        .filter(([, value]) => typeof value === "string")
        .map(([field]) => [placeKey({ field }), origin]),
    );
  return { A: of("A"), B: of("B"), C: of("C"), D: of("D"), E: of("E"), F: of("F"), G: of("G") };
}

const profileOf = (origins: Origins): Origins =>
  Object.fromEntries(Object.entries(origins).filter(([, { source }]) => source === "profile"));
