import "server-only";
import type { AdminActor, Role } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import { containing } from "@/lib/core/search-condition";
import { asActor } from "@/lib/db/as-actor";
import type { AccountWhere } from "@/lib/db/conditions";
import { entryOf } from "@/lib/reference/domain/lists";
import { unitsInForce } from "@/lib/reference/queries/lists";

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly role: Role;
  readonly unit: CodedName | null;
  readonly employerName: string | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};

export type AccountListing = {
  readonly filters: { readonly role?: string; readonly state?: string; readonly q?: string };
  readonly sort: "name" | "role" | "createdAt";
  readonly direction: "asc" | "desc";
  readonly skip: number;
  readonly take?: number;
};

/** Staff and experts; the people of firms belong to their firms. */
function whereOf({ role, state, q }: AccountListing["filters"]): AccountWhere {
  return {
    // The value comes from a closed list of the page's own (ACCOUNT_LIST).
    role: role ? { equals: role as Role } : { not: "firm" },
    disabledAt: state === "disabled" ? { not: null } : state === "active" ? null : undefined,
    OR: q ? [{ name: containing(q) }, { email: containing(q.toLowerCase()) }, { mobile: containing(q) }] : undefined,
  };
}

export function listAccounts(
  actor: AdminActor,
  listing: AccountListing,
): Promise<{ rows: AccountRow[]; total: number }> {
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const where = whereOf(listing.filters);
    const total = await db.account.count({ where });
    const accounts = await db.account.findMany({
      where,
      orderBy: [{ [listing.sort]: listing.direction }, { id: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: {
        id: true,
        name: true,
        email: true,
        mobile: true,
        role: true,
        unitCode: true,
        createdAt: true,
        disabledAt: true,
        expert: { select: { employerName: true } },
      },
    });
    const units = await unitsInForce(handle);
    const rows = accounts.map(({ expert, unitCode, ...account }) => ({
      ...account,
      unit: unitCode === null ? null : entryOf(units, unitCode),
      employerName: expert?.employerName ?? null,
    }));
    return { rows, total };
  });
}
