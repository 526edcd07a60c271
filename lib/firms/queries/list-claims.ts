import "server-only";
import type { CountyActor } from "@/lib/auth/actor";
import { containing } from "@/lib/core/search-condition";
import { asActor } from "@/lib/db/as-actor";
import type { FirmWhere } from "@/lib/db/conditions";
import type { ClaimState } from "../domain/claim";
import { readRivalClaims } from "./rival-claims";

export type ClaimRow = {
  readonly id: string;
  readonly name: string;
  readonly uscc: string;
  readonly usccFlagged: boolean;
  readonly state: ClaimState;
  readonly since: Date;
  readonly hasLicence: boolean;
  /** How many others claim the same code. */
  readonly rivals: number;
};

export type ClaimListing = {
  readonly filters: { readonly state?: string; readonly contested?: string; readonly q?: string };
  readonly sort: "claimSince" | "name" | "claimState";
  readonly direction: "asc" | "desc";
  readonly skip: number;
  readonly take?: number;
};

/** The firms of the county's own unit and how their claims stand; what waits comes first. */
export function listClaims(
  actor: CountyActor,
  listing: ClaimListing,
): Promise<{ readonly rows: readonly ClaimRow[]; readonly total: number }> {
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const rivals = await readRivalClaims(handle);
    const { state, contested, q } = listing.filters;
    const where: FirmWhere = {
      unitCode: actor.unitCode,
      // The value comes from a closed list of the page's own (CLAIM_LIST).
      claimState: state as ClaimState | undefined,
      id: contested ? { in: [...rivals.keys()] } : undefined,
      OR: q ? [{ name: containing(q) }, { uscc: containing(q.toUpperCase()) }] : undefined,
    };
    const total = await db.firm.count({ where });
    const firms = await db.firm.findMany({
      where,
      orderBy: [{ [listing.sort]: listing.direction }, { claimSince: "asc" }, { id: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: {
        id: true,
        name: true,
        uscc: true,
        usccFlagged: true,
        claimState: true,
        claimSince: true,
        _count: { select: { licences: true } },
      },
    });
    const rows = firms.map(({ claimState, claimSince, _count, ...firm }) => ({
      ...firm,
      state: claimState,
      since: claimSince,
      hasLicence: _count.licences > 0,
      rivals: rivals.get(firm.id)?.length ?? 0,
    }));
    return { rows, total };
  });
}

/** How many claims wait for the county. */
export function countWaitingClaims(actor: CountyActor): Promise<number> {
  return asActor(actor, ({ db }) =>
    db.firm.count({ where: { unitCode: actor.unitCode, claimState: "unproven", licences: { some: {} } } }),
  );
}
