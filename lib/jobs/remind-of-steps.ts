import "server-only";
import type { WorkCalendar } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { dueReminderOf, lastDayOf, stepDaysLeft } from "@/lib/calls/domain/step-days";
import type { RunningStep } from "@/lib/clocks/queries/running-step";
import { readRunningSteps } from "@/lib/clocks/queries/running-steps";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { notify } from "./notify";

/**
 * Tells whoever has a step that it ends on the next working day, and once more when it is late; each once for each wait. Late
 * corrections are told by `remindOfCorrections`, which tells the desks too. Tells how many reminders were given.
 */
export function remindOfSteps(): Promise<number> {
  return asSystem("clock", async (handle) => {
    const calendar = await knownCalendar(handle);
    let reminded = 0;
    for (const step of await readRunningSteps(handle)) reminded += await remind(handle, step, calendar);
    return reminded;
  });
}

async function remind(handle: Handle, running: RunningStep, calendar: WorkCalendar): Promise<number> {
  const { id, step, since, what, detail } = running;
  const reminder = dueReminderOf(running.days, stepDaysLeft(running, handle.now, calendar));
  const due = lastDayOf(running, calendar);
  if (reminder === null || due === null || (reminder === "late" && step === "correction")) return 0;
  return notify(handle, running.remind.people, {
    kind: `step-${reminder}`,
    // How many sheets are open changes from day to day, and the expert's own page tells it.
    facts: {
      step: { code: step },
      what,
      detail: detail === "" || step === "panel" ? "none" : detail,
      due: { day: due },
    },
    link: running.remind.link,
    once: `step-${reminder} ${id} ${since.toISOString()}`,
  });
}
