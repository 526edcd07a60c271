import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { conflictSteps } from "@/lib/panels/queries/conflict-steps";
import { askedAndAnswered, type ByHand } from "../domain/by-hand";

/** What was done by hand about the panel of a call, and about who may be on it. */
export const panelByHand = async (handle: Handle, callId: string): Promise<ByHand[]> => [
  ...(await conflicts(handle, callId)),
  ...(await recusalRequests(handle, callId)),
  ...(await profiles(handle, callId)),
  ...(await assignments(handle, callId)),
  ...(await replacements(handle, callId)),
  ...(await unlocks(handle, callId)),
  ...(await lateRecusals(handle, callId)),
];

/** Every state that a conflict has been in, each by whom, when and why. */
async function conflicts({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.conflict.findMany({
    where: { application: { callId } },
  });
  return rows.flatMap(({ id, applicationId, expertId, kind, source, ...row }) =>
    courseOf(row).map(
      ({ state, reason, byId, at }, place): ByHand => ({
        ...{ id: `${id}-${place}`, kind: "conflict", at, byId, applicationId, expertId },
        // Where it came from belongs to what was found first; whoever decides afterwards is a person.
        ...{ outcome: place === 0 ? `${kind} ${source} ${state}` : `${kind} ${state}`, reason },
      }),
    ),
  );
}

type StoredConflict = Awaited<ReturnType<Handle["db"]["conflict"]["findFirstOrThrow"]>>;

/** A row without a course, which the database writes by itself, is told as it stands: nothing is left out. */
function courseOf(row: Pick<StoredConflict, "steps" | "state" | "statement" | "recordedById" | "recordedAt">) {
  const steps = conflictSteps(row.steps);
  const { state, statement: reason, recordedById: byId, recordedAt: at } = row;
  return steps.length > 0 ? steps : [{ state, reason, byId, at }];
}

async function recusalRequests({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.recusalRequest.findMany({ where: { application: { callId } } });
  return rows.flatMap(({ applicationId, name, reason, answeredAt, answeredById, ...row }) => {
    const of = { kind: "recusal-request", applicationId, expertId: null } as const;
    const asked = { ...row, reason: `${name}：${reason}`, decidedAt: answeredAt, decidedById: answeredById };
    return askedAndAnswered(of, asked, "asked");
  });
}

/** Profiles of those who are or were on the panel, changed after they were assigned and before the list was approved. */
async function profiles({ db }: Handle, callId: string): Promise<ByHand[]> {
  const experts = await db.assignment.groupBy({ by: ["expertId"], where: { callId }, _min: { assignedAt: true } });
  const approved = await db.awardProposal.findFirst({
    where: { callId, state: { in: ["approved", "superseded"] } },
    orderBy: { number: "asc" },
    select: { decidedAt: true },
  });
  const since = new Map(experts.map(({ expertId, _min }) => [expertId, _min.assignedAt]));
  const rows = await db.auditEvent.findMany({
    where: { action: "change-expert", subjectType: "account", subjectId: { in: [...since.keys()] } },
    select: { hash: true, at: true, actorId: true, subjectId: true, body: true },
  });
  return rows.flatMap(({ hash, at, actorId, subjectId, body }): ByHand[] => {
    const assignedAt = since.get(subjectId);
    if (!assignedAt || at < assignedAt || (approved?.decidedAt && at > approved.decidedAt)) return [];
    const about = { id: hash, kind: "profile", at, byId: actorId, applicationId: null, expertId: subjectId } as const;
    return [{ ...about, outcome: changedIn(body), reason: "" }];
  });
}

/** Which parts of a profile an event says were changed, as codes; events of before that did not say. */
function changedIn(body: string): string {
  const { detail }: { detail?: { changed?: unknown } } = JSON.parse(body);
  return typeof detail?.changed === "string" && detail.changed !== "" ? detail.changed : "profile-changed";
}

/** One by one, beside the panel as a whole and beside a drawn plan; and whoever was taken off. */
async function assignments({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.assignment.findMany({
    where: { callId, OR: [{ source: "hand" }, { endedAt: { not: null } }] },
    select: {
      id: true,
      applicationId: true,
      expertId: true,
      source: true,
      assignedById: true,
      assignedAt: true,
      endedAt: true,
      endedById: true,
      endReason: true,
    },
  });
  return rows.flatMap(({ id, applicationId, expertId, source, ...row }): ByHand[] => {
    const about = { applicationId, expertId };
    return [
      ...(source === "hand"
        ? [
            {
              ...about,
              id,
              kind: "assigned" as const,
              at: row.assignedAt,
              byId: row.assignedById,
              outcome: source,
              reason: "",
            },
          ]
        : []),
      ...(row.endedAt === null
        ? []
        : [
            {
              ...{ ...about, id: `${id}-end`, kind: "ended" as const, at: row.endedAt, byId: row.endedById },
              ...{ outcome: "ended", reason: row.endReason ?? "" },
            },
          ]),
    ];
  });
}

async function replacements({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.replacement.findMany({ where: { callId } });
  return rows.map(({ id, applicationId, fromExpertId, because, reason, replacedById, replacedAt }) => ({
    ...{ id, kind: "replacement", at: replacedAt, byId: replacedById, applicationId, expertId: fromExpertId },
    ...{ outcome: because, reason },
  }));
}

async function unlocks({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.sheetUnlock.findMany({
    where: { callId },
    include: { assignment: { select: { applicationId: true, expertId: true } } },
  });
  return rows.flatMap(({ assignment, ...row }) =>
    askedAndAnswered({ kind: "unlock", ...assignment, unlockId: row.id }, row, "asked"),
  );
}

async function lateRecusals({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.lateRecusal.findMany({
    where: { callId },
    include: { assignment: { select: { applicationId: true, expertId: true } } },
  });
  return rows.flatMap(({ assignment, kind, ...row }) =>
    askedAndAnswered({ kind: "late-recusal", ...assignment }, row, "asked", [kind]),
  );
}
