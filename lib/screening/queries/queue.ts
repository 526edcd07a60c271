import "server-only";
import type { ApplicationState, ScreeningStage } from "@/lib/applications/domain/application-state";
import type { WorkCalendar } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { byUrgency, stepDaysLeft, type TimedStep } from "@/lib/calls/domain/step-days";
import { readStepDays } from "@/lib/calls/queries/step-days";
import type { CodedName } from "@/lib/core/coded-name";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { Status } from "@/lib/eligibility/domain/status";
import type { FindingGroup } from "../domain/assessment";
import { type ScreeningActor, screenedBy, stageOf, WAITING_STATE } from "../policy";
import { type AssessedApplication, readAssessed } from "./read-assessed";

/** One application that waits: since when, how many working days are left, and what is open in it. */
export type QueueItem = {
  readonly id: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly since: Date;
  /** Null where a year's calendar is unknown. */
  readonly daysLeft: number | null;
  readonly resubmitted: boolean;
  readonly open: readonly OpenFinding[];
};

export type OpenFinding = {
  readonly group: FindingGroup;
  readonly status: Exclude<Status, "met">;
  readonly awaitsApproval: boolean;
};

export type Queue = {
  readonly items: readonly QueueItem[];
  readonly total: number;
};

/** What waits for this desk, the most urgent first. */
export const findQueue = (actor: ScreeningActor, take: number): Promise<Queue> =>
  asActor(actor, (handle) => readQueue(handle, actor, take));

/** With everything in this desk's scope, by state. */
export const findQueueAndCounts = (actor: ScreeningActor, take: number): Promise<Queue & { counts: StateCounts }> =>
  asActor(actor, async (handle) => ({
    ...(await readQueue(handle, actor, take)),
    counts: await countStates(handle, actor),
  }));

async function readQueue(handle: Handle, actor: ScreeningActor, take: number): Promise<Queue> {
  const calendar = await knownCalendar(handle);
  const ids = await waitingIds(handle, actor, calendar);
  return { items: await readItems(handle, actor, ids.slice(0, take), calendar), total: ids.length };
}

type StateCounts = Readonly<Partial<Record<ApplicationState, number>>>;

async function countStates({ db }: Handle, actor: ScreeningActor): Promise<StateCounts> {
  const groups = await db.application.groupBy({ by: ["state"], where: screenedBy(actor), _count: { _all: true } });
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count._all]));
}

/** The step whose days run on each desk. */
export const STEP_OF_STAGE = { county: "county-check", city: "city-check" } as const satisfies Record<
  ScreeningStage,
  TimedStep
>;

/** Late ones first, by the days of each one's call. A resubmission's wait starts anew: the desk could do nothing before. */
export async function waitingIds(handle: Handle, actor: ScreeningActor, calendar: WorkCalendar): Promise<string[]> {
  const stage = stageOf(actor);
  const rows = await handle.db.application.findMany({
    where: { ...screenedBy(actor), state: WAITING_STATE[stage] },
    orderBy: [{ stateSince: "asc" }, { id: "asc" }],
    select: { id: true, callId: true, stateSince: true },
  });
  const calls = await readStepDays(
    handle,
    rows.map(({ callId }) => callId),
  );
  return rows
    .map(({ id, callId, stateSince: since }) => {
      const days = calls.get(callId)?.[STEP_OF_STAGE[stage]];
      const daysLeft = days === undefined ? null : stepDaysLeft({ since, days, dueOn: null }, handle.now, calendar);
      return { id, since, daysLeft };
    })
    .sort(byUrgency)
    .map(({ id }) => id);
}

export async function readItems(
  handle: Handle,
  actor: ScreeningActor,
  ids: readonly string[],
  calendar: WorkCalendar,
): Promise<QueueItem[]> {
  const found = await readAssessed(handle, { ...screenedBy(actor), id: { in: [...ids] } });
  const items = new Map(
    found.map((application) => [application.id, itemOf(application, stageOf(actor), handle.now, calendar)]),
  );
  return ids.flatMap((id) => items.get(id) ?? []);
}

const itemOf = (
  { id, call, firmName, projectName, unit, stateSince, submission, assessment }: AssessedApplication,
  stage: ScreeningStage,
  now: Date,
  calendar: WorkCalendar,
): QueueItem => ({
  id,
  firmName,
  projectName,
  unit,
  since: stateSince,
  daysLeft: stepDaysLeft(
    { since: stateSince, days: call.content.stepDays[STEP_OF_STAGE[stage]], dueOn: null },
    now,
    calendar,
  ),
  resubmitted: submission.number > 1,
  open: openFindings(assessment.findings),
});

/** Not met and missing first: they decide. */
export function openFindings(findings: AssessedApplication["assessment"]["findings"]): OpenFinding[] {
  const open = findings.flatMap(({ group, effective, rulingState }) =>
    effective === "met" ? [] : [{ group, status: effective, awaitsApproval: rulingState === "awaits-approval" }],
  );
  return (["not-met", "missing", "needs-ruling"] as const).flatMap((status) =>
    open.filter((finding) => finding.status === status),
  );
}
