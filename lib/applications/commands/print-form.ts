import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { evidenceLacking } from "../domain/evidence-asked";
import { checkCode, formSha256 } from "../domain/printed-form";
import { type EditRefusal, editRefusal, ownApplications } from "../policy";
import { checkContext, type ReadApplication } from "../queries/read-application";
import { readDraft } from "../queries/read-draft";
import { readEvidenceList } from "../queries/read-evidence";
import { formNow } from "../queries/read-stamp";
import { submissionSchema } from "../schema/submission";
import { holdOwnApplication } from "./hold-own-application";

export type PrintRefusal = EditRefusal | "not-found" | "form-faults" | "evidence-lacking";
export type Printed = { readonly number: number; readonly code: string };

/**
 * Puts the application on paper as it stands. The same words are the same print, however often they are asked for; two members
 * who print at once share one number.
 */
export function printForm(actor: FirmActor, applicationId: string): Promise<Result<Printed, PrintRefusal>> {
  return runCommand(actor, "print-form", async (handle) => {
    const application = await holdOwnApplication(handle, actor, applicationId);
    if (!application) return err("not-found");
    const { call, state } = application;
    const refusal = editRefusal(state, { state: call.state, ...call.content }, handle.now);
    if (refusal !== null) return err(refusal);
    const { content } = await readDraft(handle, application.id, call.content);
    if (!submissionSchema(checkContext(handle, application)).safeParse(content).success) return err("form-faults");
    const files = await readEvidenceList(handle, application.id);
    // The seal stands for the list of attachments too; where the undertaking alone is stamped, files may follow.
    if (call.content.stamping === "form" && evidenceLacking(content, call.content, files).length > 0) {
      return err("evidence-lacking");
    }
    return ok(await keep(handle, actor, application, formNow(content, files)));
  });
}

async function keep(
  handle: Handle,
  actor: FirmActor,
  { id, call }: ReadApplication,
  form: ReturnType<typeof formNow>,
): Promise<Printed> {
  const { db, now } = handle;
  if (call.sha256 === null) throw new Error(`call ${call.id} is open without a hash`);
  const sha256 = formSha256(call.sha256, form);
  const code = checkCode(sha256);
  const mine = { applicationId: id, application: ownApplications(actor) };
  const earlier = await db.formPrint.findFirst({ where: { ...mine, sha256 }, select: { number: true } });
  if (earlier) return { number: earlier.number, code };
  const number = (await db.formPrint.count({ where: mine })) + 1;
  await db.formPrint.createMany({
    data: [
      {
        applicationId: id,
        number,
        content: form.content,
        attachments: [...form.attachments],
        callSha256: call.sha256,
        sha256,
        printedAt: now,
        printedById: actor.accountId,
      },
    ],
  });
  await recordEvent(handle, {
    action: "print-form",
    subjectType: "application",
    subjectId: id,
    callId: call.id,
    firmId: actor.firmId,
    detail: { number, sha256 },
  });
  return { number, code };
}
