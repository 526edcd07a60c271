import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { asActor, asPublic } from "@/lib/db/as-actor";
import type { CallWhere } from "@/lib/db/conditions";
import { type CallState, phaseAt, stateAt } from "../domain/call-state";
import type { CALL_LIST } from "../schema/call-list";

export type CallListing = Pick<
  ListParameters<(typeof CALL_LIST)["sorts"][number], keyof (typeof CALL_LIST)["filters"]>,
  "filters" | "sort" | "direction"
> & { readonly skip?: number; readonly take?: number };

const columns = {
  id: true,
  year: true,
  title: true,
  documentNo: true,
  state: true,
  opensAt: true,
  closesAt: true,
  budgetFen: true,
} as const;

function whereOf({ state, year, q }: CallListing["filters"], now: Date): CallWhere {
  return {
    ...whereState(state, now),
    year: year ? Number(year) : undefined,
    OR: q ? [{ title: containing(q) }, { documentNo: containing(q) }] : undefined,
  };
}

/** A filter finds what the list shows: a call whose window is over is in screening, recorded or not. */
function whereState(state: string | undefined, now: Date): CallWhere {
  if (state === undefined) return {};
  const awaitingTheClock: CallWhere = { state: { in: ["open", "closed"] }, closesAt: { lt: now } };
  if (state === "screening") return { AND: { OR: [{ state }, awaitingTheClock] } };
  const recorded = { state: state as CallState }; // one of the list's own values
  return state === "open" || state === "closed" ? { ...recorded, closesAt: { gte: now } } : recorded;
}

/** Every call with its state as it is now; drafts too. */
export function listCalls(actor: OfficerActor, listing: CallListing) {
  return asActor(actor, async ({ db, now }) => {
    const where = whereOf(listing.filters, now);
    const total = await db.call.count({ where });
    const calls = await db.call.findMany({
      where,
      orderBy: [{ [listing.sort]: listing.direction }, { id: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: columns,
    });
    const years = await db.call.groupBy({ by: ["year"], orderBy: { year: "desc" } });
    const rows = calls.map((call) => ({ ...call, state: stateAt(call, now) }));
    return { rows, total, years: years.map(({ year }) => year) };
  });
}

/** What anybody may know of: the calls that are or have been open, newest first. */
export const listPublicCalls = () =>
  asPublic(async ({ db, now }) => {
    const calls = await db.call.findMany({
      where: { state: { not: "draft" } },
      orderBy: [{ closesAt: "desc" }, { id: "asc" }],
      select: { ...columns, openedAt: true },
    });
    return calls.map(({ state, openedAt, ...call }) => ({
      ...call,
      openedAt: openedAt ?? call.opensAt, // never null once a call is open: a check constraint
      phase: phaseAt({ ...call, state }, now),
    }));
  });

export type PublicCallRow = Awaited<ReturnType<typeof listPublicCalls>>[number];
