import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";
import { FEWEST_SHOWN } from "../domain/practice";

export type ShowPracticeRefusal = "not-found" | "practice-too-few" | "practice-shown";

/** The officer waits no longer for those who have not handed in. */
export function showPractice(actor: OfficerActor, callId: string): Promise<Result<null, ShowPracticeRefusal>> {
  return runCommand<null, ShowPracticeRefusal>(actor, "show-practice", async (handle) => {
    const round = await handle.db.practiceRound.findUnique({ where: { callId }, select: { shownAt: true } });
    if (!round) return err("not-found");
    if (round.shownAt !== null) return err("practice-shown");
    const done = await handle.db.$queryRaw<unknown[]>`select practised_experts(${callId}::uuid)`;
    if (done.length < FEWEST_SHOWN) return err("practice-too-few");
    if (!(await showAndTell(handle, callId))) return err("practice-shown");
    await recordEvent(handle, { action: "show-practice", subjectType: "call", subjectId: callId, callId });
    return ok(null);
  });
}

/** Shows the spread if it is time, and tells the panel; the database alone knows whether everybody has handed in, and who they are. */
export async function showAndTell(handle: Handle, callId: string): Promise<boolean> {
  const { db, now } = handle;
  const told = await db.$queryRaw<{ id: string }[]>`select show_practice(${callId}::uuid, ${now})::text as id`;
  if (told.length === 0) return false;
  const call = await db.call.findUniqueOrThrow({ where: { id: callId }, select: { title: true } });
  const accountIds = told.map(({ id }) => id);
  const link = `/reviews/practice/${callId}`;
  await notify(handle, { accountIds }, { kind: "practice-shown", facts: { call: call.title }, link });
  return true;
}
