import { randomUUID } from "node:crypto";
import { startDraft } from "@/lib/applications/commands/start-draft";
import { type Receipt, submitApplication } from "@/lib/applications/commands/submit-application";
import { SECTION_CODES, type SubmissionContent } from "@/lib/applications/domain/content";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import { findTaskList } from "@/lib/applications/queries/find-task-list";
import { readDraft } from "@/lib/applications/queries/read-draft";
import type { FirmActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { ACall } from "./a-call";
import { type ContentWish, faultlessContent, sampleProjectCode } from "./application-content";
import { accepted } from "./people";
import { evidenceOfKinds } from "./some-evidence";
import { typedAnswers } from "./typed-answers";
import { typedSection } from "./typed-section";

export type DraftWish = ContentWish & {
  /** A draft that is there already; without one it is made. */
  readonly applicationId?: string;
  /** The last word on what is saved: leaves something out, breaks something. */
  readonly change?: (content: SubmissionContent) => void;
};

export type ADraft = { readonly applicationId: string; readonly content: SubmissionContent };
export type ASubmission = ADraft & Receipt;

const projects = new Map<string, number>();

function nextProjectOf(callId: string): number {
  const number = (projects.get(callId) ?? 0) + 1;
  projects.set(callId, number);
  return number;
}

/** A draft in which nothing is forgotten but what the wish says; each section saved by the firm. */
export async function aDraft(
  firm: FirmActor,
  { callId, content: rules }: ACall,
  wish: DraftWish = {},
): Promise<ADraft> {
  const applicationId = wish.applicationId ?? accepted(await startDraft(firm, { callId })).applicationId;
  const blank = await asActor(firm, (handle) => readDraft(handle, applicationId, rules));
  const { firmName, uscc, unitCode } = blank.content.A;
  const projectCode = sampleProjectCode(nextProjectOf(callId));
  const content = faultlessContent(rules, { firmName, uscc, unitCode, projectCode, ...wish });
  wish.change?.(content);
  for (const section of SECTION_CODES) {
    const words = { applicationId, section, revision: 1, base: blank.content[section], mine: content[section] };
    accepted(await typedSection(firm, words));
  }
  return { applicationId, content };
}

/** A draft with its documents, handed in by the programme's clock; who reads that it is ineligible wants a decision all the same. */
export async function aSubmission(firm: FirmActor, call: ACall, wish: DraftWish = {}): Promise<ASubmission> {
  const draft = await aDraft(firm, call, wish);
  await evidenceOfKinds(firm, draft.applicationId, evidenceLacking(draft.content, call.content, []));
  return { ...draft, ...(await submitted(firm, draft.applicationId)) };
}

/** Hands in what the draft says now: the first time, or again after a return, each correction answered. */
export async function submitted(firm: FirmActor, applicationId: string): Promise<Receipt> {
  await answered(firm, applicationId);
  const attempt = { applicationId, idempotencyKey: randomUUID(), ineligibleConfirmed: true };
  return accepted((await submitApplication(firm, attempt)).result);
}

async function answered(firm: FirmActor, applicationId: string): Promise<void> {
  const view = await findTaskList(firm, applicationId);
  const open = view?.sections.flatMap(({ corrections }) => corrections) ?? [];
  if (open.length === 0) return;
  const said = open.map(({ number }) => ({ number, answer: "已按意见修改。" }));
  accepted(await typedAnswers(firm, applicationId, said));
}
