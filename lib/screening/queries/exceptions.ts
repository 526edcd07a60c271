import "server-only";
import type { ApproverActor } from "@/lib/auth/actor";
import type { WorkCalendar } from "@/lib/calendars/domain";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { byUrgency, stepDaysLeft } from "@/lib/calls/domain/step-days";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type EvidenceView, readEvidence } from "@/lib/evidence/queries/read-evidence";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { AssessedFinding } from "../domain/assessment";
import { screenedBy, WAITING_STATE } from "../policy";
import type { ExceptionFilter, ExceptionSort } from "../schema/lists";
import { type Names, readNames } from "./people";
import { type AssessedApplication, readAssessed, readOneAssessed } from "./read-assessed";
import { type DecisionView, readDecisions } from "./read-decisions";
import type { RulingView } from "./read-rulings";

export type ExceptionState = "waiting" | "approved" | "refused" | "lapsed";

export type ExceptionRow = {
  readonly rulingId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly ruledAt: Date;
  readonly ruledBy: string;
  readonly reason: string;
  readonly state: ExceptionState;
  readonly documentNo: string | null;
  /** Working days that are left of one that waits. */
  readonly daysLeft: number | null;
};

type Listing = Pick<ListParameters<ExceptionSort, ExceptionFilter>, "filters" | "sort" | "direction"> & {
  readonly skip: number;
  readonly take?: number;
};

/** 例外: a handful a season, so whether one still waits is found out for all of them. */
export function listExceptions(
  actor: ApproverActor,
  { filters, sort, direction, skip, take }: Listing,
): Promise<{ readonly rows: readonly ExceptionRow[]; readonly total: number; readonly units: readonly CodedName[] }> {
  return asActor(actor, async (handle) => {
    const found = await readAssessed(handle, {
      ...screenedBy(actor),
      unitCode: filters.unit,
      rulings: { some: { isException: true } },
    });
    const exceptions = found.flatMap((application) =>
      application.rulings.filter(({ approval }) => approval !== null).map((ruling) => ({ application, ruling })),
    );
    const names = await readNames(
      handle,
      exceptions.map(({ ruling }) => ruling.ruledById),
    );
    const calendar = await knownCalendar(handle);
    const rows = exceptions
      .map(({ application, ruling }) => rowOf(application, ruling, names, { now: handle.now, calendar }))
      .filter(({ state }) => filters.state === undefined || state === filters.state)
      .filter(
        ({ firmName, projectName }) => filters.q === undefined || `${firmName} ${projectName}`.includes(filters.q),
      )
      .sort((left, right) => (direction === "asc" ? 1 : -1) * compared(left, right, sort));
    const { all: units } = await readUnitNames(handle);
    return { rows: rows.slice(skip, take === undefined ? undefined : skip + take), total: rows.length, units };
  });
}

type Today = { readonly now: Date; readonly calendar: WorkCalendar };

const rowOf = (application: AssessedApplication, ruling: RulingView, names: Names, today: Today): ExceptionRow => ({
  rulingId: ruling.id,
  firmName: application.firmName,
  projectName: application.projectName,
  unit: application.unit,
  ruledAt: ruling.ruledAt,
  ruledBy: names.get(ruling.ruledById) ?? "",
  reason: ruling.reason,
  state: stateOf(application, ruling),
  documentNo: ruling.approvalDocumentNo,
  daysLeft: stateOf(application, ruling) === "waiting" ? daysLeftOf(application, ruling, today) : null,
});

function daysLeftOf({ call }: AssessedApplication, { ruledAt }: RulingView, { now, calendar }: Today): number | null {
  return stepDaysLeft({ since: ruledAt, days: call.content.stepDays.exception, dueOn: null }, now, calendar);
}

function compared(left: ExceptionRow, right: ExceptionRow, sort: ExceptionSort): number {
  switch (sort) {
    case "daysLeft":
      return byUrgency({ ...left, since: left.ruledAt }, { ...right, since: right.ruledAt });
    case "firmName":
      return left.firmName.localeCompare(right.firmName, "zh-CN");
    case "ruledAt":
      return left.ruledAt.getTime() - right.ruledAt.getTime();
  }
}

/** Unanswered and overtaken, by a later ruling, a correction or a decision, it waits for nobody. */
function stateOf(application: AssessedApplication, ruling: RulingView): ExceptionState {
  if (ruling.approval === "approved" || ruling.approval === "refused") return ruling.approval;
  return isWaiting(application, ruling.id) ? "waiting" : "lapsed";
}

const isWaiting = (application: AssessedApplication, rulingId: string): boolean =>
  application.state === WAITING_STATE.city &&
  application.assessment.findings.some(
    ({ ruling, rulingState }) => ruling?.id === rulingId && rulingState === "awaits-approval",
  );

export type ExceptionView = {
  readonly application: AssessedApplication;
  readonly ruling: RulingView;
  readonly finding: AssessedFinding<RulingView>;
  readonly state: ExceptionState;
  readonly evidence: readonly EvidenceView[];
  /** The county's recommendation comes first. */
  readonly decisions: readonly DecisionView[];
  readonly names: Names;
};

export function findException(actor: ApproverActor, rulingId: string): Promise<ExceptionView | null> {
  return asActor(actor, async (handle) => {
    if (!isUuid(rulingId)) return null;
    const found = await handle.db.ruling.findFirst({
      where: { id: rulingId, isException: true, application: screenedBy(actor) },
      select: { applicationId: true },
    });
    const application = found && (await readOneAssessed(handle, { id: found.applicationId, ...screenedBy(actor) }));
    return application && exceptionOf(handle, actor, application, rulingId);
  });
}

async function exceptionOf(
  handle: Handle,
  actor: ApproverActor,
  application: AssessedApplication,
  rulingId: string,
): Promise<ExceptionView | null> {
  const ruling = application.rulings.find(({ id }) => id === rulingId);
  const finding = application.assessment.findings.find(({ key }) => key === ruling?.part);
  if (!ruling || !finding) return null;
  const decisions = await readDecisions(handle, application.id);
  const evidence = await readEvidence(handle, actor, application.id);
  return {
    application,
    ruling,
    finding,
    state: stateOf(application, ruling),
    evidence: evidence?.files ?? [],
    decisions,
    names: await readNames(handle, [
      ruling.ruledById,
      ruling.approvedById,
      ...decisions.map(({ decidedById }) => decidedById),
    ]),
  };
}
