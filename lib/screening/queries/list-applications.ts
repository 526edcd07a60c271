import "server-only";
import { type ApplicationState, isStateGroup, STATE_GROUPS } from "@/lib/applications/domain/application-state";
import type { CodedName } from "@/lib/core/coded-name";
import { normaliseCode } from "@/lib/core/normalise";
import { containing } from "@/lib/core/search-condition";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { ApplicationOrder, ApplicationWhere } from "@/lib/db/conditions";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { Verdict } from "@/lib/eligibility/domain/status";
import { readUnitNames } from "@/lib/reference/queries/lists";
import { type ScreeningActor, screenedBy } from "../policy";
import type { ScreeningFilters, ScreeningSort } from "../schema/lists";
import { type OpenFinding, openFindings } from "./queue";
import { type AssessedApplication, readAssessed } from "./read-assessed";

export type ScreenedRow = {
  readonly id: string;
  readonly firmName: string;
  readonly uscc: string;
  readonly projectName: string;
  readonly projectCode: string | null;
  readonly receiptNo: string;
  readonly unit: CodedName;
  readonly callYear: number;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly firstSubmittedAt: Date;
  /** On the basis that the call compares, verified where there is a verified value. */
  readonly investmentFen: bigint;
  /** What the call asks of it. */
  readonly minInvestmentFen: bigint;
  readonly verdict: Verdict;
  readonly open: readonly OpenFinding[];
};

export type Listing = {
  readonly filters: ScreeningFilters;
  readonly sort: ScreeningSort;
  readonly direction: "asc" | "desc";
  readonly skip: number;
  /** Everything, for an export. */
  readonly take?: number;
};

export type ScreenedList = {
  readonly rows: readonly ScreenedRow[];
  readonly total: number;
  readonly calls: readonly { readonly id: string; readonly year: number; readonly title: string }[];
  /** Every unit that one of the calls knows. */
  readonly units: readonly CodedName[];
};

/** Everything that was handed in to this desk's scope, whatever has become of it. */
export function listApplications(actor: ScreeningActor, listing: Listing): Promise<ScreenedList> {
  return asActor(actor, async (handle) => ({
    ...(await (listing.filters.verdict ? rowsByVerdict : rowsByColumns)(handle, actor, listing)),
    calls: await handle.db.call.findMany({
      where: { state: { not: "draft" } },
      orderBy: { opensAt: "desc" },
      select: { id: true, year: true, title: true },
    }),
    units: (await readUnitNames(handle)).all,
  }));
}

async function rowsByColumns(handle: Handle, actor: ScreeningActor, { skip, take, ...listing }: Listing) {
  const where = whereOf(actor, listing.filters);
  const total = await handle.db.application.count({ where });
  const ids = await idsOf(handle, where, listing, { skip, take });
  return { rows: inOrder(ids, await readAssessed(handle, { ...screenedBy(actor), id: { in: ids } })), total };
}

/** What the engine and the rulings come to stands in no column, so it is found out for all that the other filters leave. */
async function rowsByVerdict(handle: Handle, actor: ScreeningActor, { skip, take, ...listing }: Listing) {
  const where = whereOf(actor, listing.filters);
  const ids = await idsOf(handle, where, listing, {});
  const rows = inOrder(ids, await readAssessed(handle, where)).filter(
    ({ verdict }) => verdict === listing.filters.verdict,
  );
  return { rows: rows.slice(skip, take === undefined ? undefined : skip + take), total: rows.length };
}

function whereOf(actor: ScreeningActor, { call, state, unit, q }: ScreeningFilters): ApplicationWhere {
  return {
    AND: [
      screenedBy(actor),
      {
        callId: call,
        state: state === undefined ? undefined : { in: statesOf(state) },
        unitCode: unit,
        OR: q ? searched(q) : undefined,
      },
    ],
  };
}

/** A state, or all that a group names; the value comes from a closed list of the page's own (SCREENING_LIST). */
const statesOf = (value: string): ApplicationState[] =>
  isStateGroup(value) ? [...STATE_GROUPS[value]] : [value as ApplicationState];

/** Names as they were typed; codes however their characters were typed. */
function searched(q: string): ApplicationWhere[] {
  const code = containing(normaliseCode(q) ?? q);
  return [
    { firmName: containing(q) },
    { projectName: containing(q) },
    { projectCode: code },
    { uscc: code },
    { submissions: { some: { receiptNo: code } } },
  ];
}

async function idsOf(
  { db }: Handle,
  where: ApplicationWhere,
  { sort, direction }: Pick<Listing, "sort" | "direction">,
  part: { readonly skip?: number; readonly take?: number },
): Promise<string[]> {
  const orderBy: ApplicationOrder[] = [{ [sort]: direction }, { id: "asc" }];
  const rows = await db.application.findMany({ where, orderBy, ...part, select: { id: true } });
  return rows.map(({ id }) => id);
}

function inOrder(ids: readonly string[], found: readonly AssessedApplication[]): ScreenedRow[] {
  const rows = new Map(found.map((application) => [application.id, rowOf(application)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function rowOf({ call, submission, assessment, ...row }: AssessedApplication): ScreenedRow {
  const { figures, effectiveVerdict, findings } = assessment;
  const onBasis =
    call.content.policy.investmentBasis === "incl-vat" ? figures.investmentInclVatFen : figures.investmentExclVatFen;
  return {
    id: row.id,
    firmName: row.firmName,
    uscc: row.uscc,
    projectName: row.projectName,
    projectCode: row.projectCode,
    unit: row.unit,
    state: row.state,
    stateSince: row.stateSince,
    firstSubmittedAt: row.firstSubmittedAt,
    receiptNo: submission.receiptNo,
    callYear: call.content.year,
    investmentFen: onBasis,
    minInvestmentFen: preparePolicy(call.content.policy).minInvestmentFen,
    verdict: effectiveVerdict,
    open: openFindings(findings),
  };
}
