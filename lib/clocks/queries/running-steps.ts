import "server-only";
import { readStepDays } from "@/lib/calls/queries/step-days";
import type { Handle } from "@/lib/db/as-actor";
import { runningApplications } from "./running-applications";
import { runningExceptions, runningLetters } from "./running-checks";
import { runningLists } from "./running-lists";
import { runningPanels } from "./running-panels";
import { runningRequests } from "./running-requests";
import { runningSiteChecks } from "./running-site-checks";
import { daysOf, type RunningStep } from "./running-step";

/** Every step of every call that somebody has before him now: for the officer's list, and for whoever is to be reminded. */
export async function readRunningSteps(handle: Handle): Promise<RunningStep[]> {
  const days = daysOf(await readStepDays(handle));
  return [
    ...(await runningApplications(handle, days)),
    ...(await runningExceptions(handle, days)),
    ...(await runningLetters(handle, days)),
    ...(await runningSiteChecks(handle, days)),
    ...(await runningPanels(handle, days)),
    ...(await runningLists(handle, days)),
    ...(await runningRequests(handle)),
  ];
}
