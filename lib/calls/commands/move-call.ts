import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Role } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { CallState } from "../domain/call-state";
import { type CallCommand, type CallMoveFacts, type CallMoveRefusal, moveCall } from "../domain/moves";

export type MoveRefusal = CallMoveRefusal | "not-found" | "changed-meanwhile";

type Move = {
  readonly callId: string;
  readonly command: CallCommand;
  readonly by: Role;
  readonly facts: Omit<CallMoveFacts, "window">;
  /** What the move sets beside the state. */
  readonly sets?: { readonly sealedAt: Date; readonly sealRoot: string } | { readonly reviewStartedAt: Date };
  readonly detail?: Parameters<typeof recordEvent>[1]["detail"];
};

/**
 * Moves a call inside the transaction of a command: decided by the table, written by compare-and-set, with its one event.
 * Call it after the other writes, for the event comes last.
 */
export async function applyCallMove(handle: Handle, move: Move): Promise<Result<CallState, MoveRefusal>> {
  const { db, now } = handle;
  const { callId, command, by, facts, sets } = move;
  const call = await db.call.findUnique({
    where: { id: callId },
    select: { state: true, version: true, opensAt: true, closesAt: true, closedAt: true },
  });
  if (!call) return err("not-found");
  const moved = moveCall(call.state, command, by, { ...facts, window: call }, now);
  if (!moved.ok) return moved;
  const closedAt = call.closedAt ?? (now > call.closesAt ? now : null);
  const { count } = await db.call.updateMany({
    where: { id: callId, version: call.version, state: call.state },
    data: { ...sets, state: moved.value, closedAt, version: { increment: 1 } },
  });
  if (count === 0) return err("changed-meanwhile");
  await recordEvent(handle, {
    action: `${command}-call`,
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: { ...move.detail, from: call.state, to: moved.value },
  });
  return ok(moved.value);
}
