import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { stepDaysLeft } from "@/lib/calls/domain/step-days";
import { readStepDays } from "@/lib/calls/queries/step-days";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { asActor, type Handle } from "@/lib/db/as-actor";
import type { AssignmentOrder } from "@/lib/db/conditions";
import { readUnitNames } from "@/lib/reference/queries/lists";
import { type Progress, progressOf } from "../domain/assignment";
import { ownLiveAssignments } from "../policy";
import type { ReviewStep } from "../schema/lists";

export type ReviewListing = Pick<
  ListParameters<"waiting" | "firm" | "assignedAt", "step" | "call" | "q">,
  "filters" | "sort" | "direction"
> & { readonly skip: number; readonly take?: number };

export type ReviewRow = {
  readonly assignmentId: string;
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
  readonly callTitle: string;
  readonly progress: Progress;
  readonly assignedAt: Date;
  readonly lockedAt: Date | null;
  /** Working days that are left of a sheet that is not locked. */
  readonly daysLeft: number | null;
};

export type ReviewList = {
  readonly rows: readonly ReviewRow[];
  readonly total: number;
  readonly counts: Readonly<Record<"undeclared" | "open" | "locked", number>>;
  readonly calls: readonly { readonly id: string; readonly title: string }[];
};

/** An expert's own work. What he is kept away from is not in it: not as a row, and not in a number. */
export function listReviews(actor: ExpertActor, listing: ReviewListing): Promise<ReviewList> {
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const where = { ...ownLiveAssignments(actor), ...conditions(listing.filters) };
    const total = await db.assignment.count({ where });
    const found = await db.assignment.findMany({
      where,
      orderBy: [...orderOf(listing), { application: { firmName: "asc" } }, { id: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: {
        id: true,
        callId: true,
        state: true,
        assignedAt: true,
        sheetBegunAt: true,
        sheetLockedAt: true,
        application: { select: { firmName: true, projectName: true, unitCode: true } },
        call: { select: { title: true, state: true } },
      },
    });
    const calendar = await knownCalendar(handle);
    const calls = await readStepDays(
      handle,
      found.map(({ callId }) => callId),
    );
    const leftOf = ({ callId, call, assignedAt, sheetLockedAt }: (typeof found)[number]) => {
      const days = calls.get(callId)?.panel;
      if (days === undefined || sheetLockedAt !== null || call.state !== "reviewing") return null;
      return stepDaysLeft({ since: assignedAt, days, dueOn: null }, handle.now, calendar);
    };
    const units = await readUnitNames(handle);
    const rows = found.map((row) => ({
      assignmentId: row.id,
      firmName: row.application.firmName,
      projectName: row.application.projectName,
      unit: units.of(row.callId, row.application.unitCode ?? ""),
      callTitle: row.call.title,
      progress: progressOf(row),
      assignedAt: row.assignedAt,
      lockedAt: row.sheetLockedAt,
      daysLeft: leftOf(row),
    }));
    return { rows, total, ...(await readSummary(handle, actor)) };
  });
}

/** What is still to be done comes first, the longest waiting at the top, then what was locked last. */
function orderOf({ sort, direction }: ReviewListing): AssignmentOrder[] {
  switch (sort) {
    case "waiting":
      return direction === "asc"
        ? [{ sheetLockedAt: { sort: "desc", nulls: "first" } }, { assignedAt: "asc" }]
        : [{ sheetLockedAt: { sort: "asc", nulls: "last" } }, { assignedAt: "desc" }];
    case "firm":
      return [{ application: { firmName: direction } }];
    case "assignedAt":
      return [{ assignedAt: direction }];
  }
}

const STEPS = {
  undeclared: { state: "assigned" },
  declared: { state: "cleared", sheetBegunAt: null },
  begun: { state: "cleared", sheetBegunAt: { not: null }, sheetLockedAt: null },
  locked: { sheetLockedAt: { not: null } },
} as const satisfies Record<ReviewStep, object>;

const isStep = (text: string): text is ReviewStep => text in STEPS;

function conditions({ step, call, q }: ReviewListing["filters"]) {
  const named = q && { OR: [{ firmName: containing(q) }, { projectName: containing(q) }] };
  return {
    ...(step && isStep(step) ? { AND: STEPS[step] } : {}),
    ...(call ? { callId: call } : {}),
    ...(named ? { application: named } : {}),
  };
}

async function readSummary({ db }: Handle, actor: ExpertActor) {
  const own = await db.assignment.findMany({
    where: ownLiveAssignments(actor),
    select: { state: true, sheetLockedAt: true, call: { select: { id: true, title: true } } },
  });
  const count = (holds: (each: (typeof own)[number]) => boolean) => own.filter(holds).length;
  return {
    counts: {
      undeclared: count(({ state }) => state === "assigned"),
      open: count(({ state, sheetLockedAt }) => state === "cleared" && sheetLockedAt === null),
      locked: count(({ sheetLockedAt }) => sheetLockedAt !== null),
    },
    calls: [...new Map(own.map(({ call }) => [call.id, call])).values()],
  };
}
