import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { freezeReferences } from "@/lib/reference/commands/freeze-references";
import { freezeCall } from "../domain/call-content";
import { type CallFaultCode, callFaults, type OtherCall } from "../domain/call-faults";
import { type CallMoveRefusal, moveCall } from "../domain/moves";
import { columnsOf } from "../queries/call-row";
import { readNoticeScan } from "../queries/notice-scan";
import { readCall } from "../queries/read-call";

export type OpeningRefusal = CallFaultCode | CallMoveRefusal | "not-found" | "changed-meanwhile";

/** Freezes everything the call promises and hashes it. What is at fault is told one by one on the call's page. */
export async function openCall(
  actor: OfficerActor,
  { callId, version }: { readonly callId: string; readonly version: number },
): Promise<Result<{ sha256: string }, OpeningRefusal>> {
  try {
    return await runCommand(actor, "open-call", (handle) => open(handle, callId, version));
  } catch (fault) {
    // Two officers opened overlapping windows at once: the database lets in one.
    if (violatedConstraint(fault) === "call_windows_apart") return err("window-overlaps");
    if (violatedConstraint(fault) === "call_document_no_key") return err("document-no-taken");
    throw fault;
  }
}

async function open(
  handle: Handle,
  callId: string,
  version: number,
): Promise<Result<{ sha256: string }, OpeningRefusal>> {
  const { db, now } = handle;
  const call = await readCall(handle, callId);
  if (!call) return err("not-found");
  const moved = moveCall(call.state, "open", "officer", { window: call.content }, now);
  if (!moved.ok) return moved;
  const { content, lists } = call;
  const others = await otherCalls(handle, callId);
  const [fault] = callFaults(content, lists.units, others, now, await readNoticeScan(handle, content));
  if (fault) return err(fault.code);
  const { frozen, sha256 } = freezeCall(call.content, call.references);
  await freezeReferences(handle, callId, call.references);
  const { count } = await db.call.updateMany({
    where: { id: callId, version, state: call.state },
    data: {
      contacts: columnsOf(call.content).contacts,
      state: moved.value,
      frozen,
      sha256,
      openedAt: now,
      version: { increment: 1 },
    },
  });
  if (count === 0) return err("changed-meanwhile");
  await recordEvent(handle, {
    action: "open-call",
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: { sha256, opensAt: call.content.opensAt.toISOString(), closesAt: call.content.closesAt.toISOString() },
  });
  return ok({ sha256 });
}

const otherCalls = ({ db }: Handle, callId: string): Promise<OtherCall[]> =>
  db.call.findMany({
    where: { id: { not: callId }, state: { not: "draft" } },
    select: { title: true, documentNo: true, opensAt: true, closesAt: true },
  });
