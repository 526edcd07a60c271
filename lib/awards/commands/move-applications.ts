import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import { type ApplicationCommand, moveApplication } from "@/lib/applications/domain/moves";
import { recordEvent } from "@/lib/audit/record-event";
import type { Role } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import { type StepRefusal, stepRefusal } from "../domain/step-refusal";

export type ApplicationMove = {
  readonly applicationId: string;
  readonly command: ApplicationCommand;
  readonly detail?: Parameters<typeof recordEvent>[1]["detail"];
};

type Course = {
  readonly callId: string;
  readonly by: Role;
  readonly publicityEndsAt?: Date;
};

/** Takes many applications of one call a step further; one that may not go holds up all of them. Null: all went. */
export async function moveApplications(
  handle: Handle,
  { callId, by, publicityEndsAt }: Course,
  moves: readonly ApplicationMove[],
): Promise<StepRefusal | null> {
  const { db, now } = handle;
  const call = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: { state: true, opensAt: true, closesAt: true },
  });
  const rows = await db.application.findMany({
    where: { callId, id: { in: moves.map((move) => move.applicationId) } },
    select: { id: true, version: true, firmId: true, state: true },
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { applicationId, command, detail } of moves) {
    const row = found.get(applicationId);
    if (!row) return "not-in-this-state";
    const moved = moveApplication(row.state, command, by, { call, returnedBy: null, publicityEndsAt }, now);
    if (!moved.ok) return stepRefusal(moved.error);
    const to: ApplicationState = moved.value.state;
    const { count } = await db.application.updateMany({
      where: { id: row.id, version: row.version, state: row.state },
      data: { state: to, stateSince: now, version: { increment: 1 } },
    });
    if (count === 0) return "changed-meanwhile";
    await recordEvent(handle, {
      action: `${command}-application`,
      subjectType: "application",
      subjectId: row.id,
      callId,
      firmId: row.firmId,
      detail: { ...detail, from: row.state, to },
    });
  }
  return null;
}
