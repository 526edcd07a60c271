import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import type { CallRules } from "@/lib/calls/domain/call-rules";
import { isOpen } from "@/lib/calls/domain/call-state";
import { readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { blankSection } from "../domain/blank-content";
import type { CarriedAnswers } from "../domain/carried-answers";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "../domain/content";

export type StartRefusal = "not-found" | "call-not-open";

/** Seven sections, blank but for what is known already. */
export function startDraft(
  actor: FirmActor,
  { callId, answers = {} }: { readonly callId: string; readonly answers?: CarriedAnswers },
): Promise<Result<{ applicationId: string }, StartRefusal>> {
  return runCommand(actor, "start-draft", async (handle) => {
    const { db, now } = handle;
    const call = await readCall(handle, callId);
    if (!call) return err("not-found");
    if (!isOpen({ state: call.state, ...call.content }, now)) return err("call-not-open");
    const content = await prefilled(handle, actor, call.content, answers);
    const firm = { firmId: actor.firmId, firmName: content.A.firmName, uscc: content.A.uscc };
    const { id } = await db.application.create({
      data: {
        ...firm,
        callId,
        createdById: actor.accountId,
        keeperId: actor.accountId,
        createdAt: now,
        stateSince: now,
      },
      select: { id: true },
    });
    await db.applicationSection.createMany({
      data: SECTION_CODES.map((section) => ({
        applicationId: id,
        section,
        content: content[section],
        savedById: actor.accountId,
        savedAt: now,
      })),
    });
    await recordEvent(handle, {
      action: "start-draft",
      subjectType: "application",
      subjectId: id,
      callId,
      firmId: actor.firmId,
    });
    return ok({ applicationId: id });
  });
}

async function prefilled(
  { db }: Handle,
  actor: FirmActor,
  rules: CallRules,
  answers: CarriedAnswers,
): Promise<SubmissionContent> {
  const firm = await db.firm.findUniqueOrThrow({
    where: { id: actor.firmId },
    select: { name: true, uscc: true, unitCode: true },
  });
  const section = <Code extends SectionCode>(code: Code): SubmissionContent[Code] => ({
    ...blankSection(code, rules),
    ...answers[code],
  });
  return {
    // The code is the one the firm registered with, whatever the self-check was asked about.
    A: { ...section("A"), firmName: firm.name, unitCode: firm.unitCode, uscc: firm.uscc },
    B: section("B"),
    C: section("C"),
    D: section("D"),
    E: section("E"),
    F: section("F"),
    G: section("G"),
  };
}
