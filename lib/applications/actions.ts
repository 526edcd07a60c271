"use server";

import { revalidatePath } from "next/cache";
import { defineAction, definePublicAction } from "@/lib/auth/define-action";
import { err, ok, type Result } from "@/lib/core/result";
import { answerCorrections } from "./commands/answer-corrections";
import { nameStampedCopy } from "./commands/name-stamped-copy";
import { printForm } from "./commands/print-form";
import { type SavedSection, type SaveRefusal, saveSection } from "./commands/save-section";
import { startDraft } from "./commands/start-draft";
import { type SubmitRefusal, submitApplication } from "./commands/submit-application";
import { withdrawApplication } from "./commands/withdraw-application";
import type { SectionCode } from "./domain/content";
import { verifyFile } from "./queries/verify-receipt";
import { draftSchemas } from "./schema/draft";
import {
  applicationSchema,
  attemptSchema,
  correctionAnswersSchema,
  receiptFileSchema,
  sectionToSaveSchema,
  stampedCopySchema,
  startSchema,
} from "./schema/requests";

export const startDraftAction = defineAction(["firm"], startSchema, async (actor, { callId, answers }) => {
  const result = await startDraft(actor, { callId, answers });
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

/** Not revalidated: the form that sent it is newer than any page the server could draw. */
export const saveSectionAction = defineAction(
  ["firm"],
  sectionToSaveSchema,
  async (
    actor,
    { section, ...words },
  ): Promise<Result<SavedSection<SectionCode>, SaveRefusal | "words-unreadable">> => {
    const base = draftSchemas[section].safeParse(words.base);
    const mine = draftSchemas[section].safeParse(words.mine);
    if (!base.success || !mine.success) return err("words-unreadable");
    return saveSection(actor, { ...words, section, base: base.data, mine: mine.data });
  },
);

export const submitApplicationAction = defineAction(
  ["firm"],
  attemptSchema,
  async (actor, attempt): Promise<Result<{ receiptNo: string } | { late: string }, SubmitRefusal>> => {
    const { result, at } = await submitApplication(actor, attempt);
    if (result.ok) revalidatePath("/applications", "layout");
    // A late attempt is told its time, which a bare refusal could not carry.
    if (!result.ok && result.error === "call-closed") return ok({ late: at.toISOString() });
    return result.ok ? ok({ receiptNo: result.value.receiptNo }) : result;
  },
);

export const printFormAction = defineAction(["firm"], applicationSchema, async (actor, { applicationId }) => {
  const result = await printForm(actor, applicationId);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

export const nameStampedCopyAction = defineAction(["firm"], stampedCopySchema, async (actor, copy) => {
  const result = await nameStampedCopy(actor, copy);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

export const withdrawApplicationAction = defineAction(["firm"], applicationSchema, async (actor, { applicationId }) => {
  const result = await withdrawApplication(actor, applicationId);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

/** For anybody: the file stays where it is, its hash is asked about. */
export const verifyFileAction = definePublicAction(receiptFileSchema, async (address, { sha256, ...claim }) =>
  ok({ verdict: await verifyFile(address, claim, sha256) }),
);

export const answerCorrectionsAction = defineAction(["firm"], correctionAnswersSchema, async (actor, answers) => {
  const result = await answerCorrections(actor, answers);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});
