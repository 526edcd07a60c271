import "server-only";
import type { InspectorActor } from "@/lib/auth/actor";
import { containing } from "@/lib/core/search-condition";
import { asActor } from "@/lib/db/as-actor";

export type RefusalRow = {
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly address: string;
  readonly action: string;
  readonly reason: string;
  readonly count: number;
  readonly lastAt: Date;
};

export type RefusalListing = {
  readonly filters: { readonly role?: string; readonly reason?: string; readonly from?: string; readonly q?: string };
  readonly sort: "lastAt" | "count";
  readonly direction: "asc" | "desc";
  readonly skip: number;
  readonly take?: number;
};

/** What signed-in people were refused, counted by hour. */
export function listRefusals(
  actor: InspectorActor,
  { filters, sort, direction, skip, take }: RefusalListing,
): Promise<{ rows: RefusalRow[]; total: number; reasons: string[] }> {
  return asActor(actor, async ({ db }) => {
    const where = {
      actorRole: filters.role,
      reason: filters.reason,
      lastAt: filters.from ? { gte: new Date(`${filters.from}T00:00:00+08:00`) } : undefined,
      address: filters.q ? containing(filters.q) : undefined,
    };
    const total = await db.refusal.count({ where });
    const refusals = await db.refusal.findMany({
      where,
      orderBy: [{ [sort]: direction }, { lastAt: "desc" }],
      skip,
      take,
    });
    const people = await db.account.findMany({
      where: { id: { in: [...new Set(refusals.map((refusal) => refusal.actorId))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    const known = await db.refusal.findMany({
      distinct: ["reason"],
      select: { reason: true },
      orderBy: { reason: "asc" },
    });
    return {
      rows: refusals.map((refusal) => ({ ...refusal, actorName: names.get(refusal.actorId) ?? null })),
      total,
      reasons: known.map(({ reason }) => reason),
    };
  });
}
