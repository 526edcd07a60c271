import "server-only";
import { nameReceived } from "@/lib/audit/name-received";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { ReceivedFile } from "@/lib/documents/receive-file";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { CallContent } from "../domain/call-content";
import { defaultCall } from "../domain/default-call";
import { columnsOf, stepsOf } from "../queries/call-row";

export type DraftRefusal = "not-found" | "call-frozen" | "changed-meanwhile" | "window-order";

/** A draft with everything prefilled; `year` is the call's own. */
export function createCall(actor: OfficerActor, year: number): Promise<Result<{ callId: string }, never>> {
  return runCommand(actor, "create-call", async (handle) => {
    const { db, now } = handle;
    const content = defaultCall(year, await dayBeforeWindow(handle), await unitsInForce(handle));
    const { id } = await db.call.create({
      data: {
        ...columnsOf(content),
        createdById: actor.accountId,
        createdAt: now,
        approvalSteps: { create: stepsOf(content.chain) },
      },
      select: { id: true },
    });
    await recordEvent(handle, { action: "create-call", subjectType: "call", subjectId: id, callId: id });
    return ok({ callId: id });
  });
}

/** Today, or the last day of a window that is still to close: the next one begins after it. */
async function dayBeforeWindow({ db, now }: Handle): Promise<string> {
  const last = await db.call.findFirst({
    where: { state: { not: "draft" }, closesAt: { gt: now } },
    orderBy: { closesAt: "desc" },
    select: { closesAt: true },
  });
  return shanghaiDay(last?.closesAt ?? now);
}

type NewNotice = Omit<ReceivedFile, "mediaType">;
type Draft = { readonly callId: string; readonly version: number };

/** The notice stays what it is: it comes by a road of its own. */
export function saveCall(
  actor: OfficerActor,
  { callId, version, content }: Draft & { readonly content: Omit<CallContent, "notice"> },
): Promise<Result<{ version: number }, DraftRefusal>> {
  return runCommand(actor, "edit-call", async (handle) => {
    if (content.closesAt <= content.opensAt) return err("window-order");
    const {
      noticeSha256: _sha256,
      noticeName: _name,
      noticeBytes: _bytes,
      ...columns
    } = columnsOf({
      ...content,
      notice: null,
    });
    const saved = await changeDraft(handle, { callId, version }, "edit-call", columns);
    if (saved.ok) await replaceChain(handle, callId, content.chain);
    return saved;
  });
}

async function replaceChain({ db }: Handle, callId: string, chain: CallContent["chain"]): Promise<void> {
  await db.approvalStep.deleteMany({ where: { callId } });
  await db.approvalStep.createMany({ data: stepsOf(chain).map((step) => ({ ...step, callId })) });
}

/** The file is in the store already; here the call learns of it. */
export async function attachNotice(
  actor: OfficerActor,
  draft: Draft,
  file: NewNotice,
): Promise<Result<{ version: number }, DraftRefusal | "file-infected">> {
  const named = await nameReceived(actor, "attach-notice", file, (handle) =>
    changeDraft(handle, draft, "attach-notice", {
      noticeSha256: file.sha256,
      noticeName: file.fileName,
      noticeBytes: file.byteCount,
    }),
  );
  return named.ok ? ok(named.value.row) : named;
}

/** A draft without a notice does not open; another may be sent. */
export const removeNotice = (actor: OfficerActor, draft: Draft): Promise<Result<{ version: number }, DraftRefusal>> =>
  runCommand(actor, "attach-notice", (handle) =>
    changeDraft(handle, draft, "attach-notice", { noticeSha256: null, noticeName: null, noticeBytes: null }),
  );

async function changeDraft(
  handle: Handle,
  { callId, version }: Draft,
  action: string,
  columns: Parameters<Handle["db"]["call"]["updateMany"]>[0]["data"],
): Promise<Result<{ version: number }, DraftRefusal>> {
  const { db } = handle;
  const call = await db.call.findUnique({ where: { id: callId }, select: { state: true } });
  if (!call) return err("not-found");
  if (call.state !== "draft") return err("call-frozen");
  const { count } = await db.call.updateMany({
    where: { id: callId, version, state: "draft" },
    data: { ...columns, version: { increment: 1 } },
  });
  if (count === 0) return err("changed-meanwhile");
  await recordEvent(handle, {
    action,
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: { version: version + 1 },
  });
  return ok({ version: version + 1 });
}
