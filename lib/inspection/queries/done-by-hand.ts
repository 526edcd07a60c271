import "server-only";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import { askedAndAnswered, type ByHand, nobody } from "../domain/by-hand";
import { applicationsByHand } from "./applications-by-hand";
import { panelByHand } from "./panel-by-hand";

/** All of it for one call, oldest first. Each source names its columns: no score is among them. */
export async function doneByHand(handle: Handle, callId: string): Promise<readonly ByHand[]> {
  const rows = [
    ...(await applicationsByHand(handle, callId)),
    ...(await panelByHand(handle, callId)),
    ...(await practiceShown(handle, callId)),
    ...(await sentBack(handle, callId)),
    ...(await extensions(handle, callId)),
    ...(await suppositions(handle, callId)),
  ];
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime());
}

async function practiceShown(handle: Handle, callId: string): Promise<ByHand[]> {
  const events = await eventsOf(handle, callId, "show-practice");
  return events.map(({ hash, at, actorId }) => ({
    ...{ ...nobody, id: hash, kind: "practice-shown", at, byId: actorId, outcome: "not-waited", reason: "" },
  }));
}

async function sentBack({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.awardProposal.findMany({
    where: { callId, state: "sent_back" },
    select: { id: true, number: true, decidedAt: true, decidedById: true, sentBackReason: true },
  });
  return rows.flatMap(({ id, number, decidedAt, decidedById, sentBackReason }): ByHand[] =>
    decidedAt === null
      ? []
      : [
          {
            ...{ ...nobody, id, kind: "sent-back", at: decidedAt, byId: decidedById },
            ...{ outcome: `proposal-${number}`, reason: sentBackReason ?? "" },
          },
        ],
  );
}

async function extensions({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.callExtension.findMany({ where: { callId } });
  return rows.flatMap(({ proposedAt, proposedById, ...row }) =>
    askedAndAnswered(
      { ...nobody, kind: "extension" },
      { ...row, askedAt: proposedAt, askedById: proposedById },
      "proposed",
    ),
  );
}

/** Whoever tries one figure after the other looks many times: one row for each person and day, with how often. */
async function suppositions(handle: Handle, callId: string): Promise<ByHand[]> {
  const looks = new Map<string, { last: Event; count: number }>();
  for (const event of await eventsOf(handle, callId, "look-at-what-if")) {
    const key = `${event.actorId} ${shanghaiDay(event.at)}`;
    looks.set(key, { last: event, count: (looks.get(key)?.count ?? 0) + 1 });
  }
  return [...looks.values()].map(({ last: { hash, at, actorId }, count }) => ({
    ...{ ...nobody, id: hash, kind: "what-if", at, byId: actorId, outcome: `looks-${count}`, reason: "" },
  }));
}

type Event = { readonly hash: string; readonly at: Date; readonly actorId: string | null };

const eventsOf = ({ db }: Handle, callId: string, action: string): Promise<Event[]> =>
  db.auditEvent.findMany({
    where: { callId, action },
    orderBy: { seq: "asc" },
    select: { hash: true, at: true, actorId: true },
  });
