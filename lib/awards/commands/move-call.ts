import "server-only";
import { applyCallMove } from "@/lib/calls/commands/move-call";
import type { CallState } from "@/lib/calls/domain/call-state";
import { err, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { type StepRefusal, stepRefusal } from "../domain/step-refusal";

/** A step of the call between seal and archive, written last, with its one event. */
export async function moveCallOn(
  handle: Handle,
  move: Parameters<typeof applyCallMove>[1],
): Promise<Result<CallState, StepRefusal>> {
  const moved = await applyCallMove(handle, move);
  return moved.ok ? moved : err(stepRefusal(moved.error));
}
