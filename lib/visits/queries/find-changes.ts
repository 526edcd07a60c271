import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type Change, visitNow } from "../domain";

export type ChangesView = {
  readonly since: Date | null;
  readonly isDue: boolean;
  readonly changes: readonly Change[];
};

/** What has changed for this person since the end of the last visit; each role is told of its own. */
export const findChanges = (actor: Actor): Promise<ChangesView> =>
  asActor(actor, async (handle) => {
    const visit = await handle.db.visit.findUnique({ where: { accountId: actor.accountId } });
    const { since, isDue } = visitNow(visit, handle.now);
    if (since === null) return { since, isDue, changes: [] };
    return {
      since,
      isDue,
      changes: [...(await announced(handle, since)), ...(await changesFor(handle, actor, since))],
    };
  });

async function announced({ db }: Handle, since: Date): Promise<Change[]> {
  const rows = await db.announcement.findMany({
    where: { publishedAt: { gt: since }, withdrawnAt: null },
    orderBy: { publishedAt: "desc" },
    select: { id: true, callId: true, title: true, publishedAt: true },
  });
  return rows.map(({ id, callId, title, publishedAt }) => ({
    kind: "announcement",
    title,
    href: `/calls/${callId}#announcement-${id}`,
    at: publishedAt,
  }));
}

function changesFor(handle: Handle, actor: Actor, since: Date): Promise<Change[]> {
  const { db } = handle;
  switch (actor.role) {
    case "firm":
      return firmChanges(handle, actor.firmId, since);
    case "county":
      return countyChanges(handle, actor.unitCode, since);
    case "officer":
      return counted([
        [
          "question",
          "/desk/questions?state=open",
          db.question.count({ where: { askedAt: { gt: since }, answers: { none: {} } } }),
        ],
        [
          "recommended",
          "/desk/applications?state=recommended&sort=stateSince&direction=asc",
          db.application.count({ where: { state: "recommended", stateSince: { gt: since } } }),
        ],
      ]);
    case "expert":
      return counted([
        [
          "assignment",
          "/reviews",
          db.assignment.count({ where: { expertId: actor.accountId, state: "assigned", assignedAt: { gt: since } } }),
        ],
      ]);
    case "approver":
      return counted([
        ["proposal", "/approvals", db.awardProposal.count({ where: { state: "proposed", proposedAt: { gt: since } } })],
        [
          "exception",
          "/approvals/exceptions",
          db.ruling.count({
            where: { isException: true, approvedAt: null, approvalRefusedAt: null, ruledAt: { gt: since } },
          }),
        ],
      ]);
    case "inspector":
    case "admin":
      return Promise.resolve([]);
  }
}

type Counted = Extract<Change, { count: number }>;

/** One after the other: a transaction has one connection. */
async function counted(asked: readonly (readonly [Counted["kind"], string, PromiseLike<number>])[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [kind, href, counting] of asked) {
    const count = await counting;
    if (count > 0) changes.push({ kind, href, count });
  }
  return changes;
}

/** What others did: handing in and taking back are the firm's own acts. */
async function firmChanges({ db }: Handle, firmId: string, since: Date): Promise<Change[]> {
  const moved = await db.application.findMany({
    where: { firmId, stateSince: { gt: since }, state: { notIn: ["draft", "submitted", "withdrawn"] } },
    orderBy: { stateSince: "desc" },
    select: { id: true, projectName: true, state: true, stateSince: true },
  });
  const answered = await db.answer.findFirst({
    where: { isCurrent: true, answeredAt: { gt: since }, askedAs: { firmId } },
    orderBy: { answeredAt: "desc" },
    select: { answeredAt: true },
  });
  return [
    ...moved.map(({ id, projectName, state, stateSince }): Change => {
      return { kind: "application", title: projectName, state, href: `/applications/${id}`, at: stateSince };
    }),
    ...(answered ? [{ kind: "answer", href: "/questions?state=answered", at: answered.answeredAt } as const] : []),
  ];
}

async function countyChanges({ db }: Handle, unitCode: string, since: Date): Promise<Change[]> {
  const handedIn = await counted([
    [
      "handed-in",
      "/county/applications?state=submitted&sort=stateSince&direction=asc",
      db.application.count({ where: { unitCode, state: "submitted", stateSince: { gt: since } } }),
    ],
  ]);
  const decided = await db.application.findMany({
    where: {
      unitCode,
      stateSince: { gt: since },
      OR: [{ state: { in: ["eligible", "ineligible"] } }, { state: "returned", returnedBy: "city" }],
    },
    orderBy: { stateSince: "desc" },
    select: { id: true, projectName: true, state: true, stateSince: true },
  });
  return [
    ...handedIn,
    ...decided.map(({ id, projectName, state, stateSince }): Change => {
      return { kind: "city-decided", title: projectName, state, href: `/county/applications/${id}`, at: stateSince };
    }),
  ];
}
