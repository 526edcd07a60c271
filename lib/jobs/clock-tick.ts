import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { CallState } from "@/lib/calls/domain/call-state";
import { type CallCommand, moveCall } from "@/lib/calls/domain/moves";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { remindOfClosings } from "./remind-of-closing";
import { remindOfCorrections } from "./remind-of-corrections";
import { remindOfSteps } from "./remind-of-steps";

const BY_CLOCK = [
  { command: "close", from: "open" },
  { command: "start-screening", from: "closed" },
] as const satisfies readonly { command: CallCommand; from: CallState }[];

/**
 * Writes down what the programme's clock has brought about: calls whose window is over are closed, and their screening has
 * begun; firms with unfinished drafts or unanswered corrections are reminded. No verdict waits for it; it may run twice at once and whenever it likes. Tells how much it did.
 */
export async function recordWhatTheClockBrought(): Promise<number> {
  let moves = 0;
  for (const step of BY_CLOCK) {
    const due = await asSystem("clock", ({ db, now }) =>
      db.call.findMany({ where: { state: step.from, closesAt: { lt: now } }, select: { id: true } }),
    );
    for (const { id } of due) {
      if (await asSystem("clock", (handle) => moveByClock(handle, id, step.command))) moves += 1;
    }
  }
  return moves + (await remindOfClosings()) + (await remindOfCorrections()) + (await remindOfSteps());
}

async function moveByClock(handle: Handle, callId: string, command: CallCommand): Promise<boolean> {
  const { db, now } = handle;
  const call = await db.call.findUnique({
    where: { id: callId },
    select: { state: true, version: true, opensAt: true, closesAt: true, closedAt: true },
  });
  if (!call) return false;
  const moved = moveCall(call.state, command, "clock", { window: call }, now);
  if (!moved.ok) return false;
  const { count } = await db.call.updateMany({
    where: { id: callId, version: call.version, state: call.state },
    data: { state: moved.value, closedAt: call.closedAt ?? now, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await recordEvent(handle, {
    action: `${command}-call`,
    subjectType: "call",
    subjectId: callId,
    callId,
    detail: { from: call.state, to: moved.value, closesAt: call.closesAt.toISOString() },
  });
  return true;
}
