import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { stateAt } from "@/lib/calls/domain/call-state";
import { isUuid } from "@/lib/core/uuid";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { byUrgency, isOnDesk, type Urgency } from "../domain";

export type ShownAnnouncement = {
  readonly id: string;
  readonly call: { readonly id: string; readonly title: string };
  readonly urgency: Urgency;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: Date;
};

const columns = {
  id: true,
  urgency: true,
  title: true,
  text: true,
  publishedAt: true,
  call: { select: { id: true, title: true, state: true, opensAt: true, closesAt: true } },
} as const;

/** What a call has announced, the urgent first. */
export function listPublicAnnouncements(callId: string): Promise<readonly ShownAnnouncement[]> {
  if (!isUuid(callId)) return Promise.resolve([]);
  return asPublic(async ({ db }) => {
    const rows = await db.announcement.findMany({ where: { callId, withdrawnAt: null }, select: columns });
    return rows.map(shown).sort(byUrgency);
  });
}

/** For the start page: whatever was announced last, in any call. */
export const listLatestAnnouncements = (take: number): Promise<readonly ShownAnnouncement[]> =>
  asPublic(async ({ db }) => {
    const rows = await db.announcement.findMany({
      where: { withdrawnAt: null },
      orderBy: { publishedAt: "desc" },
      take,
      select: columns,
    });
    return rows.map(shown);
  });

/** What stands on this person's desk now. */
export const listDeskAnnouncements = (actor: Actor): Promise<readonly ShownAnnouncement[]> =>
  asActor(actor, async ({ db, now }) => {
    const rows = await db.announcement.findMany({
      where: { withdrawnAt: null, call: { state: { notIn: ["draft", "confirmed", "archived"] } } },
      select: columns,
    });
    return rows
      .filter((row) => isOnDesk(row, stateAt(row.call, now), actor.role, now))
      .map(shown)
      .sort(byUrgency);
  });

type Row = ShownAnnouncement;
const shown = ({ call, ...row }: Row): ShownAnnouncement => ({ ...row, call: { id: call.id, title: call.title } });
