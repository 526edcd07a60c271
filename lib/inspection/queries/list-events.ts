import "server-only";
import type { InspectorActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import type { AuditEventWhere } from "@/lib/db/conditions";
import { namesOf } from "./names-of";

export type EventRow = {
  readonly seq: bigint;
  readonly at: Date;
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What people call it; null where it has no name. */
  readonly subjectName: string | null;
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

/** The chain of events, as the inspector reads it; of firms' people the firm is named, not the person. */
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
        firmId: true,
        action: true,
        subjectType: true,
        subjectId: true,
        hash: true,
      },
    });
    const names = await namesOf(db, events);
    const known = await db.auditEvent.findMany({
      distinct: ["action"],
      select: { action: true },
      orderBy: { action: "asc" },
    });
    return {
      rows: events.map(({ actorId, firmId, ...event }) => {
        const subjectName = names.get(event.subjectId) ?? null;
        // Nobody is signed in yet who signs in: the act is that of the account it is about.
        const bySubject = actorId === null && event.subjectType === "account" ? subjectName : null;
        const firm = event.actorRole === "firm" && firmId !== null ? names.get(firmId) : undefined;
        return { ...event, actorName: firm ?? (actorId && names.get(actorId)) ?? bySubject, subjectName };
      }),
      total,
      actions: known.map((event) => event.action),
    };
  });
}
