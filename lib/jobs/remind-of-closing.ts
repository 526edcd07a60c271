import "server-only";
import { dueReminder } from "@/lib/applications/domain/deadline-reminder";
import type { WorkCalendar } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { notify } from "./notify";

/** Reminds the firms with unfinished drafts of calls that are about to close. Tells how many reminders were given. */
export async function remindOfClosings(): Promise<number> {
  const open = await asSystem("clock", async (handle) => {
    const calendar = await knownCalendar(handle);
    const calls = await handle.db.call.findMany({
      where: { state: "open", opensAt: { lte: handle.now }, closesAt: { gte: handle.now } },
      select: { id: true, closesAt: true },
    });
    return calls.filter(({ closesAt }) => dueReminder(closesAt, handle.now, calendar) !== null).map(({ id }) => id);
  });
  let reminded = 0;
  for (const callId of open) {
    reminded += await asSystem("clock", async (handle) => remind(handle, callId, await knownCalendar(handle)));
  }
  return reminded;
}

/** The row of the reminder is the gate: whoever writes it tells everybody, in the same transaction; nobody else does. */
async function remind(handle: Handle, callId: string, calendar: WorkCalendar): Promise<number> {
  const { db, now } = handle;
  const call = await db.call.findUnique({ where: { id: callId }, select: { title: true, closesAt: true } });
  const step = call && dueReminder(call.closesAt, now, calendar);
  if (!call || !step) return 0;
  const { title, closesAt } = call;
  const drafts = await db.application.findMany({
    where: { callId, state: "draft" },
    select: { id: true, firmId: true },
  });
  const { count } = await db.deadlineReminder.createMany({
    data: [{ callId, step, closesAt, at: now, drafts: drafts.length }],
    skipDuplicates: true,
  });
  if (count === 0) return 0;
  for (const { id, firmId } of drafts) {
    await notify(
      handle,
      { firmId },
      {
        kind: "closing-near",
        facts: { call: title, step: { code: step }, at: { at: closesAt.toISOString() } },
        link: `/applications/${id}`,
      },
    );
  }
  return drafts.length;
}
