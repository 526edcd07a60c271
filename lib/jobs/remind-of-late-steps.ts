import "server-only";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { daysLeft } from "@/lib/screening/domain/waiting";
import { notify } from "./notify";

const STAGE_OF = { submitted: "county", recommended: "city" } as const;

/** Tells a desk, once for each wait, what has lain there beyond its working days. Tells how many reminders were given. */
export function remindOfLateSteps(): Promise<number> {
  return asSystem("clock", async (handle) => {
    const calendar = await knownCalendar(handle);
    const waiting = await handle.db.application.findMany({
      where: { state: { in: ["submitted", "recommended"] } },
      select: { id: true, state: true, stateSince: true, firmName: true, projectName: true, unitCode: true },
    });
    let reminded = 0;
    for (const application of waiting) {
      const { state, stateSince } = application;
      if (state !== "submitted" && state !== "recommended") continue;
      const left = daysLeft(STAGE_OF[state], stateSince, handle.now, calendar);
      if (left !== null && left < 0) reminded += await remind(handle, { ...application, state });
    }
    return reminded;
  });
}

type Late = {
  readonly id: string;
  readonly state: keyof typeof STAGE_OF;
  readonly stateSince: Date;
  readonly firmName: string;
  readonly projectName: string;
  readonly unitCode: string | null;
};

function remind(handle: Handle, { id, state, stateSince, firmName, projectName, unitCode }: Late): Promise<number> {
  const county = state === "submitted";
  return notify(handle, county ? { unitCode: unitCode ?? "" } : { role: "officer" }, {
    kind: "step-late",
    facts: { firm: firmName, project: projectName, stage: STAGE_OF[state], since: { at: stateSince.toISOString() } },
    link: county ? `/county/applications/${id}` : `/desk/applications/${id}`,
    once: `step-late ${id} ${stateSince.toISOString()}`,
  });
}
