"use server";

import { revalidatePath } from "next/cache";
import { defineAction, definePublicAction } from "@/lib/auth/define-action";
import { ok, type Result } from "@/lib/core/result";
import { confirmPrefilled } from "./commands/confirm-prefilled";
import { nameStampedCopy } from "./commands/name-stamped-copy";
import { printForm } from "./commands/print-form";
import { startDraft } from "./commands/start-draft";
import { type SubmitRefusal, submitApplication } from "./commands/submit-application";
import { withdrawApplication } from "./commands/withdraw-application";
import { verifyFile } from "./queries/verify-receipt";
import {
  applicationSchema,
  attemptSchema,
  confirmationSchema,
  receiptFileSchema,
  stampedCopySchema,
  startSchema,
} from "./schema/requests";

export const startDraftAction = defineAction(["firm"], startSchema, async (actor, start) => {
  const result = await startDraft(actor, start);
  if (result.ok) revalidatePath("/applications", "layout");
  return result;
});

export const confirmPrefilledAction = defineAction(["firm"], confirmationSchema, (actor, confirmation) =>
  confirmPrefilled(actor, confirmation),
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
