import "server-only";
import type { ScreeningStage } from "@/lib/applications/domain/application-state";
import { type ApplicationCommand, allowedCommands } from "@/lib/applications/domain/moves";
import { submittedCode } from "@/lib/applications/domain/printed-form";
import { submittedContent, submittedFiles } from "@/lib/applications/queries/find-submission";
import type { WorkCalendar } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { stepDaysLeft } from "@/lib/calls/domain/step-days";
import type { CheckRound } from "@/lib/checks/domain/check-record";
import { checkRound } from "@/lib/checks/domain/round";
import { type ClaimElsewhere, claimsElsewhere } from "@/lib/checks/queries/claims-elsewhere";
import { publicityEnd } from "@/lib/checks/queries/publicity-end";
import { shanghaiDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type EvidenceView, readEvidence } from "@/lib/evidence/queries/read-evidence";
import { type Changes, changesBetween } from "../domain/changes";
import { type ScreeningActor, screenedBy, stageOf, WAITING_STATE } from "../policy";
import { type Names, readNames } from "./people";
import { type QueueItem, readItems, STEP_OF_STAGE, waitingIds } from "./queue";
import { type AssessedApplication, readOneAssessed } from "./read-assessed";
import { type DecisionView, readDecisions } from "./read-decisions";

export type DeskView = {
  readonly stage: ScreeningStage;
  readonly application: AssessedApplication;
  /** What this person may do here and now. */
  readonly allowed: readonly ApplicationCommand[];
  /** Whether values and rulings may be written down here and now. */
  readonly waits: boolean;
  readonly daysLeft: number | null;
  /** The round that an officer's check would belong to; null where none is recorded here and now. */
  readonly checking: {
    readonly round: CheckRound;
    readonly today: string;
    readonly publicityEndsOn: string | null;
  } | null;
  readonly elsewhere: readonly ClaimElsewhere[];
  readonly evidence: readonly EvidenceView[];
  readonly decisions: readonly DecisionView[];
  readonly submissions: readonly Handed[];
  /** What stands at the foot of the stamped copy's pages; null where the call asks for none. */
  readonly stampCode: string | null;
  /** Against the submission before; null for the first. */
  readonly changes: Changes | null;
  readonly names: Names;
  readonly queue: QueueView;
};

export type Handed = { readonly number: number; readonly receiptNo: string; readonly submittedAt: Date };

/** The neighbours of the application among what waits. */
export type QueueView = {
  readonly items: readonly QueueItem[];
  readonly total: number;
  /** From 1; null when the application does not wait here. */
  readonly place: number | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
};

const NEIGHBOURS = 10;

/** The whole screening desk of one application; null for what does not exist and for what is another unit's. */
export function findDesk(actor: ScreeningActor, applicationId: string): Promise<DeskView | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(applicationId)) return null;
    const application = await readOneAssessed(handle, { id: applicationId, ...screenedBy(actor) });
    return application && deskOf(handle, actor, application);
  });
}

async function deskOf(handle: Handle, actor: ScreeningActor, application: AssessedApplication): Promise<DeskView> {
  const { id, call, state, returnedBy, stateSince, values, rulings } = application;
  const stage = stageOf(actor);
  const decisions = await readDecisions(handle, id);
  const evidence = await readEvidence(handle, actor, id);
  const { submissions, changes, code } = await submissionsOf(handle, id);
  const calendar = await knownCalendar(handle);
  const running = { since: stateSince, days: call.content.stepDays[STEP_OF_STAGE[stage]], dueOn: null };
  const course = { call: { state: call.state, ...call.content }, returnedBy };
  const allowed = allowedCommands(state, actor.role, course, handle.now);
  return {
    stage,
    application,
    allowed,
    waits: state === WAITING_STATE[stage] && allowed.length > 0,
    daysLeft: state === WAITING_STATE[stage] ? stepDaysLeft(running, handle.now, calendar) : null,
    checking: stage === "city" ? await checkingOf(handle, application) : null,
    elsewhere: await claimsElsewhere(handle, id, application.library.entry),
    evidence: evidence?.files ?? [],
    decisions,
    submissions,
    stampCode: call.content.stamping === "form" ? code : null,
    changes,
    names: await readNames(handle, [
      ...values.map(({ recordedById }) => recordedById),
      ...rulings.flatMap(({ ruledById, approvedById }) => [ruledById, approvedById]),
      ...decisions.map(({ decidedById }) => decidedById),
      ...application.checks.map(({ recordedById }) => recordedById),
    ]),
    queue: await neighbours(handle, actor, id, calendar),
  };
}

async function checkingOf(handle: Handle, { state, call }: AssessedApplication): Promise<DeskView["checking"]> {
  const round = checkRound(state, call.state);
  if (round === null) return null;
  const publicityEndsOn = round === "publicity" ? await publicityEnd(handle, call.id) : null;
  return { round, today: shanghaiDay(handle.now), publicityEndsOn };
}

async function submissionsOf({ db }: Handle, applicationId: string) {
  const submissions = await db.submission.findMany({
    where: { applicationId },
    orderBy: { number: "asc" },
    select: { number: true, receiptNo: true, submittedAt: true },
  });
  const lastTwo = await db.submission.findMany({
    where: { applicationId },
    orderBy: { number: "desc" },
    take: 2,
    select: { content: true, evidenceList: true, callSha256: true },
  });
  const [after, before] = lastTwo.map(({ content, evidenceList, callSha256 }) => ({
    content: submittedContent(content),
    evidence: submittedFiles(evidenceList),
    callSha256,
  }));
  return {
    submissions,
    changes: after && before ? changesBetween(before, after) : null,
    code: after ? submittedCode(after.callSha256, after.content, after.evidence) : null,
  };
}

async function neighbours(
  handle: Handle,
  actor: ScreeningActor,
  id: string,
  calendar: WorkCalendar,
): Promise<QueueView> {
  const ids = await waitingIds(handle, actor, calendar);
  const place = ids.indexOf(id);
  const first = Math.max(0, place - NEIGHBOURS);
  return {
    items: await readItems(handle, actor, ids.slice(first, first + 2 * NEIGHBOURS), calendar),
    total: ids.length,
    place: place === -1 ? null : place + 1,
    previousId: place > 0 ? (ids[place - 1] ?? null) : null,
    // After the last one comes the first: whoever has passed something over comes back to it.
    nextId: (place === -1 ? ids[0] : (ids[place + 1] ?? ids.find((other) => other !== id))) ?? null,
  };
}
