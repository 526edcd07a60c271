import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { FirmActor } from "@/lib/auth/actor";
import { isOpen } from "@/lib/calls/domain/call-state";
import { type ReadCall, readCall } from "@/lib/calls/queries/read-call";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { CarriedAnswers } from "../domain/carried-answers";
import { SECTION_CODES } from "../domain/content";
import { draftToContinue } from "../domain/same-project";
import { ownApplications } from "../policy";
import { readOwnDrafts } from "../queries/own-drafts";
import { firstContent } from "./first-content";

export type StartRefusal = "not-found" | "call-not-open" | "one-per-firm";

export type Start = {
  readonly callId: string;
  /** Whoever knows it is led back to the draft of that project. */
  readonly projectCode?: string;
  readonly answers?: CarriedAnswers;
};

export type Started = { readonly applicationId: string; readonly continued: boolean };

/** The firm's draft of this project, or a new one of seven sections: blank but for what is known already. */
export function startDraft(actor: FirmActor, start: Start): Promise<Result<Started, StartRefusal>> {
  return runCommand(actor, "start-draft", async (handle): Promise<Result<Started, StartRefusal>> => {
    const call = await readCall(handle, start.callId);
    if (!call) return err("not-found");
    if (!isOpen({ state: call.state, ...call.content }, handle.now)) return err("call-not-open");
    // Two presses, two colleagues: the firm's row is the queue.
    await handle.db.$queryRaw`select 1 from "firm" where "id" = ${actor.firmId}::uuid for no key update`;
    const existing = await draftFor(handle, actor, call, start);
    if (!existing.ok || existing.value !== null) {
      return existing.ok ? ok({ applicationId: existing.value ?? "", continued: true }) : existing;
    }
    return ok({ applicationId: await createDraft(handle, actor, call, start), continued: false });
  });
}

/** The draft to go on with; null where a new one is due. */
async function draftFor(
  handle: Handle,
  actor: FirmActor,
  { id: callId, content }: ReadCall,
  { projectCode = "", answers }: Start,
): Promise<Result<string | null, "one-per-firm">> {
  const drafts = await readOwnDrafts(handle, actor, callId);
  if (content.onePerFirm) {
    const [only] = drafts;
    if (only) return ok(only.id);
    const handedIn = { ...ownApplications(actor), callId, state: { notIn: ["draft" as const, "withdrawn" as const] } };
    return (await handle.db.application.count({ where: handedIn })) > 0 ? err("one-per-firm") : ok(null);
  }
  const wanted = {
    projectCode: projectCode.trim() || (answers?.C?.projectCode ?? ""),
    projectName: answers?.C?.projectName ?? "",
  };
  return ok(draftToContinue(drafts, wanted));
}

async function createDraft(handle: Handle, actor: FirmActor, call: ReadCall, start: Start): Promise<string> {
  const { db, now } = handle;
  const { content, origins } = await firstContent(handle, actor, call.content, start);
  const { id } = await db.application.create({
    data: {
      firmId: actor.firmId,
      firmName: content.A.firmName,
      uscc: content.A.uscc,
      callId: call.id,
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
      prefilled: { ...origins[section] },
      savedById: actor.accountId,
      savedAt: now,
      sittingSince: now,
    })),
  });
  await recordEvent(handle, {
    action: "start-draft",
    subjectType: "application",
    subjectId: id,
    callId: call.id,
    firmId: actor.firmId,
  });
  return id;
}
