import "server-only";
import type { InspectorActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { AuditEventWhere } from "@/lib/db/conditions";

export type EventRow = {
  readonly seq: bigint;
  readonly at: Date;
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly hash: string;
};

export type EventListing = {
  readonly filters: { readonly action?: string; readonly role?: string; readonly from?: string; readonly q?: string };
  readonly direction: "asc" | "desc";
  readonly skip: number;
  readonly take?: number;
};

const whereOf = ({ action, role, from, q }: EventListing["filters"]): AuditEventWhere => ({
  action,
  actorRole: role,
  at: from ? { gte: new Date(`${from}T00:00:00+08:00`) } : undefined,
  subjectId: q,
});

/** The chain of events, as the inspector reads it; names of firms' people are not shown, only that a firm acted. */
export function listEvents(
  actor: InspectorActor,
  listing: EventListing,
): Promise<{ rows: EventRow[]; total: number; actions: string[] }> {
  return asActor(actor, async ({ db }) => {
    const where = whereOf(listing.filters);
    const total = await db.auditEvent.count({ where });
    const events = await db.auditEvent.findMany({
      where,
      orderBy: { seq: listing.direction },
      skip: listing.skip,
      take: listing.take,
      select: {
        seq: true,
        at: true,
        actorId: true,
        actorRole: true,
        action: true,
        subjectType: true,
        subjectId: true,
        hash: true,
      },
    });
    const actorIds = [...new Set(events.flatMap((event) => event.actorId ?? []))];
    const people = await db.account.findMany({ where: { id: { in: actorIds } }, select: { id: true, name: true } });
    const names = new Map(people.map((person) => [person.id, person.name]));
    const known = await db.auditEvent.findMany({
      distinct: ["action"],
      select: { action: true },
      orderBy: { action: "asc" },
    });
    return {
      rows: events.map(({ actorId, ...event }) => ({ ...event, actorName: (actorId && names.get(actorId)) ?? null })),
      total,
      actions: known.map((event) => event.action),
    };
  });
}

export type RefusalRow = {
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly address: string;
  readonly action: string;
  readonly reason: string;
  readonly count: number;
  readonly lastAt: Date;
};

/** What signed-in people were refused, counted by hour, newest first. */
export function listRefusals(
  actor: InspectorActor,
  listing: { readonly skip: number; readonly take?: number; readonly direction: "asc" | "desc" },
): Promise<{ rows: RefusalRow[]; total: number }> {
  return asActor(actor, async ({ db }) => {
    const total = await db.refusal.count();
    const refusals = await db.refusal.findMany({
      orderBy: { lastAt: listing.direction },
      skip: listing.skip,
      take: listing.take,
    });
    const people = await db.account.findMany({
      where: { id: { in: [...new Set(refusals.map((refusal) => refusal.actorId))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    return { rows: refusals.map((refusal) => ({ ...refusal, actorName: names.get(refusal.actorId) ?? null })), total };
  });
}
