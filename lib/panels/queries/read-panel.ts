import "server-only";
import type { CallState } from "@/lib/calls/domain/call-state";
import { readCall } from "@/lib/calls/queries/read-call";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { entryOf } from "@/lib/reference/domain/lists";
import { BARRING_STATES } from "../domain/conflict";
import { panelMatrix } from "../domain/panel-matrix";
import { sealObstacles } from "../domain/sealing";

/** Under review or past it: the applications that a panel has, or had, to score. */
const REVIEWED = [
  "in_review",
  "proposed",
  "reserve",
  "not_selected",
  "confirmed",
  "following_up",
  "archived",
  "revoked",
] as const;

export type PanelCall = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly state: CallState;
  readonly minReviews: number;
  readonly sealedAt: Date | null;
  readonly sealRoot: string | null;
  readonly units: readonly CodedName[];
};

/** Everything of a call's panel that may be known before its seal. Null where the call is unknown or still a draft. */
export async function readPanel(handle: Handle, callId: string) {
  const { db } = handle;
  const call = await readPanelCall(handle, callId);
  if (!call) return null;
  const applications = await db.application.findMany({
    where: { callId, state: { in: [...REVIEWED] } },
    orderBy: [{ firmName: "asc" }, { id: "asc" }],
    select: { id: true, firmName: true, uscc: true, projectName: true, unitCode: true },
  });
  const named = applications.map(({ unitCode, ...application }) => ({
    ...application,
    unit: entryOf(call.units, unitCode ?? ""),
  }));
  const assignments = await db.assignment.findMany({
    where: { callId },
    select: {
      id: true,
      applicationId: true,
      expertId: true,
      state: true,
      sheetBegunAt: true,
      sheetLockedAt: true,
      endReason: true,
    },
  });
  const conflicts = await readConflicts(handle, callId);
  const members = new Set(assignments.map(({ expertId }) => expertId));
  const experts = await readExperts(handle, [...members]);
  const panel = experts.filter(({ id }) => members.has(id));
  return {
    call,
    experts,
    panel,
    rows: panelMatrix(named, panel, assignments, conflicts),
    assignments,
    conflicts,
    obstacles: sealObstacles(
      applications.map(({ id }) => id),
      assignments,
      call.minReviews,
    ),
  };
}

export type ReadPanel = NonNullable<Awaited<ReturnType<typeof readPanel>>>;
export type PanelRow = ReadPanel["rows"][number];

async function readPanelCall(handle: Handle, callId: string): Promise<PanelCall | null> {
  const call = await readCall(handle, callId);
  if (!call || call.state === "draft") return null;
  const { sealRoot } = await handle.db.call.findUniqueOrThrow({ where: { id: callId }, select: { sealRoot: true } });
  const { title, year, rubric } = call.content;
  const { state, sealedAt } = call;
  return { id: callId, title, year, state, minReviews: rubric.minReviews, sealedAt, sealRoot, units: call.lists.units };
}

/** Those who can be chosen, and those who are on the panel though their account has been disabled since. */
async function readExperts({ db }: Handle, members: readonly string[]) {
  const rows = await db.expert.findMany({
    where: { OR: [{ isActive: true, account: { disabledAt: null } }, { accountId: { in: [...members] } }] },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
    select: {
      accountId: true,
      employerName: true,
      employerUscc: true,
      divisionCode: true,
      specialties: true,
      title: true,
      isActive: true,
      account: { select: { name: true, disabledAt: true } },
    },
  });
  return rows.map(({ accountId, account, isActive, ...profile }) => ({
    id: accountId,
    name: account.name,
    disabled: account.disabledAt !== null || !isActive,
    ...profile,
  }));
}

const readConflicts = async ({ db }: Handle, callId: string) => {
  const rows = await db.conflict.findMany({
    where: { application: { callId }, state: { in: [...BARRING_STATES] } },
    orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      applicationId: true,
      expertId: true,
      kind: true,
      source: true,
      state: true,
      statement: true,
      recordedAt: true,
    },
  });
  return rows.flatMap(({ state, ...row }) => (state === "cleared" ? [] : [{ ...row, state }]));
};
