import "server-only";
import type { InspectorActor } from "@/lib/auth/actor";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { BY_HAND_KINDS, type ByHand, type ByHandKind } from "../domain/by-hand";
import { doneByHand } from "./done-by-hand";

export type ByHandRow = ByHand & {
  readonly byName: string | null;
  readonly project: string | null;
  readonly expertName: string | null;
};

export type ByHandView = {
  /** Calls whose scores are sealed, newest first. */
  readonly calls: readonly { readonly id: string; readonly title: string }[];
  /** The call that is shown; null where none is sealed yet. */
  readonly callId: string | null;
  readonly rows: readonly ByHandRow[];
  readonly total: number;
  readonly counts: readonly { readonly kind: ByHandKind; readonly count: number }[];
  readonly chain: ChainState;
};

/** Whether every event still carries the hash of the one before and of its own words. */
export type ChainState = { readonly events: number; readonly brokenAt: bigint | null };

export type ByHandListing = {
  readonly filters: { readonly call?: string; readonly kind?: string; readonly q?: string };
  readonly direction: "asc" | "desc";
  readonly skip: number;
  readonly take?: number;
};

/** Everything that was done by hand in a sealed call, on one page. */
export function listByHand(actor: InspectorActor, listing: ByHandListing): Promise<ByHandView> {
  return asActor(actor, async (handle) => {
    const calls = await handle.db.call.findMany({
      where: { sealedAt: { not: null } },
      orderBy: { sealedAt: "desc" },
      select: { id: true, title: true },
    });
    const { filters, direction, skip, take } = listing;
    const shown = calls.find(({ id }) => id === filters.call) ?? calls[0];
    const chain = await chainState(handle);
    if (!shown) return { calls, callId: null, rows: [], total: 0, counts: [], chain };
    const all = await named(handle, await doneByHand(handle, shown.id));
    const found = all.filter((row) => isWanted(row, filters));
    const ordered = direction === "asc" ? found : found.toReversed();
    const counts = BY_HAND_KINDS.map((kind) => ({ kind, count: all.filter((row) => row.kind === kind).length }));
    return {
      ...{ calls, callId: shown.id, chain, counts },
      ...{ rows: ordered.slice(skip, take === undefined ? undefined : skip + take), total: found.length },
    };
  });
}

function isWanted(row: ByHandRow, { kind, q }: ByHandListing["filters"]): boolean {
  if (kind !== undefined && row.kind !== kind) return false;
  const text = [row.byName, row.project, row.expertName, row.reason].join(" ").toLowerCase();
  return q === undefined || text.includes(q.toLowerCase());
}

async function named({ db }: Handle, rows: readonly ByHand[]): Promise<ByHandRow[]> {
  const ids = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const people = await db.account.findMany({
    where: { id: { in: ids(rows.flatMap(({ byId, expertId }) => [byId, expertId])) } },
    select: { id: true, name: true },
  });
  const applications = await db.application.findMany({
    where: { id: { in: ids(rows.map(({ applicationId }) => applicationId)) } },
    select: { id: true, firmName: true, projectName: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const projects = new Map(
    applications.map(({ id, firmName, projectName }) => [id, projectName ? `${firmName} · ${projectName}` : firmName]),
  );
  const of = (map: ReadonlyMap<string, string>, id: string | null) => (id === null ? null : (map.get(id) ?? null));
  return rows.map((row) => ({
    ...row,
    byName: of(names, row.byId),
    project: of(projects, row.applicationId),
    expertName: of(names, row.expertId),
  }));
}

async function chainState({ db }: Handle): Promise<ChainState> {
  const [state] = await db.$queryRaw<{ events: bigint; brokenAt: bigint | null }[]>`
    select count(*) as "events", min("seq") filter (where "isBroken") as "brokenAt" from (
      select "seq", "prevHash" <> coalesce(lag("hash") over (order by "seq"), repeat('0', 64))
        or "hash" <> encode(sha256(convert_to("prevHash" || E'\n' || "body", 'UTF8')), 'hex') as "isBroken"
      from "audit_event") links`;
  return { events: Number(state?.events ?? 0), brokenAt: state?.brokenAt ?? null };
}
