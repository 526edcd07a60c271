import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { callSchedule, type ScheduleSoFar } from "@/lib/calls/domain/call-schedule";
import { stateAt } from "@/lib/calls/domain/call-state";
import { lastDayOf, stepDaysLeft } from "@/lib/calls/domain/step-days";
import { shanghaiDay } from "@/lib/core/time";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { applicationSteps, type PlacedStep } from "../domain/application-steps";
import type { CallMilestones } from "../domain/timeline";
import { type ReadApplication, readOwnApplication } from "./read-application";
import { readScreening, type ScreeningMoment } from "./read-corrections";

/** Working days of the desk's step, its last day, and what is left; null where a year's calendar is unknown. */
export type DeskTime = { readonly days: number; readonly until: string | null; readonly daysLeft: number | null };

/** How far an application and its call have come, and when what is still ahead would come to pass. */
export type Course = {
  readonly milestones: CallMilestones;
  /** How long the desk that has it may take; null while none has. */
  readonly waiting: DeskTime | null;
  readonly steps: readonly PlacedStep[];
};

/** The steps of an application of the firm's own as they stand now, for its receipt; empty for any other address. */
export function findSteps(
  actor: FirmActor,
  applicationId: string,
): Promise<{ readonly steps: readonly PlacedStep[]; readonly now: Date }> {
  return asActor(actor, async (handle) => {
    const application = await readOwnApplication(handle, actor, applicationId);
    if (!application) return { steps: [], now: handle.now };
    const screening = await readScreening(handle, application.id);
    const { steps } = await readCourse(handle, application, screening);
    return { steps, now: handle.now };
  });
}

export async function readCourse(
  handle: Handle,
  application: ReadApplication,
  screening: readonly ScreeningMoment[],
): Promise<Course> {
  const { call, state } = application;
  const calendar = await knownCalendar(handle);
  const step = runningStep(application);
  const waiting = step && {
    days: step.days,
    until: lastDayOf(step, calendar),
    daysLeft: stepDaysLeft(step, handle.now, calendar),
  };
  const milestones = await milestonesOf(handle, call.id);
  const dueOn = state === "returned" ? (screening.at(-1)?.dueOn ?? null) : (waiting?.until ?? null);
  const planned = callSchedule(call.content, calendar, soFar(application, milestones, dueOn));
  const life = {
    ...application,
    callState: stateAt({ ...call.content, state: call.state }, handle.now),
    submittedAt: await lastSubmittedAt(handle, application.id),
    decisions: screening,
    call: milestones,
    dueOn,
  };
  return { milestones, waiting, steps: applicationSteps(life, planned, shanghaiDay(handle.now)) };
}

const STEP_OF = { submitted: "county-check", recommended: "city-check" } as const;

function runningStep({ state, stateSince, call }: ReadApplication) {
  if (state !== "submitted" && state !== "recommended") return null;
  return { since: stateSince, days: call.content.stepDays[STEP_OF[state]], dueOn: null };
}

function soFar(
  { state, returnedBy }: ReadApplication,
  { reviewStartedAt, sealedAt, notices }: CallMilestones,
  dueOn: string | null,
): ScheduleSoFar {
  const notice = notices.at(-1);
  const city = state === "recommended" || returnedBy === "city";
  return {
    checkedUntil: dueOn === null ? undefined : { step: city ? "city" : "county", day: dueOn },
    reviewBeganOn: reviewStartedAt && shanghaiDay(reviewStartedAt),
    reviewEndedOn: sealedAt && shanghaiDay(sealedAt),
    publicity: notice ? { from: notice.startsOn, until: notice.endsOn } : null,
  };
}

async function milestonesOf({ db }: Handle, callId: string): Promise<CallMilestones> {
  const call = await db.call.findUniqueOrThrow({
    where: { id: callId },
    select: { reviewStartedAt: true, sealedAt: true },
  });
  const notices = await db.notice.findMany({
    where: { callId },
    orderBy: { version: "asc" },
    select: { id: true, version: true, publishedAt: true, startsOn: true, endsOn: true },
  });
  const newest = notices.at(-1)?.version ?? 0;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return {
    ...call,
    notices: notices.map((notice) => ({
      ...notice,
      startsOn: day(notice.startsOn),
      endsOn: day(notice.endsOn),
      replacedBy: notice.version < newest ? newest : null,
    })),
  };
}

async function lastSubmittedAt({ db }: Handle, applicationId: string): Promise<Date | null> {
  const { _max } = await db.submission.aggregate({ where: { applicationId }, _max: { submittedAt: true } });
  return _max.submittedAt;
}
