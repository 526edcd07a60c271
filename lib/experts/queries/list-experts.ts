import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { containing } from "@/lib/core/search-condition";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { entryOf } from "@/lib/reference/domain/lists";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { ExpertProfile } from "../domain/expert-entry";
import type { ExpertFilter, ExpertSort } from "../schema";
import { storedProfile } from "./preview-pool";

export type ExpertRow = ExpertProfile & {
  readonly accountId: string;
  readonly name: string;
  readonly signInName: string;
  /** By its name where it is a reporting unit in force. */
  readonly division: CodedName;
  /** The account was closed by the administrator. */
  readonly isClosed: boolean;
  readonly version: number;
};

export type ExpertListing = Pick<ListParameters<ExpertSort, ExpertFilter>, "filters" | "sort" | "direction"> & {
  readonly skip: number;
  readonly take?: number;
};

const columns = { account: { select: { name: true, email: true, mobile: true, disabledAt: true } } } as const;

/** The pool as it is filtered. */
export async function listExperts(
  actor: OfficerActor,
  { filters, sort, direction, skip, take }: ExpertListing,
): Promise<{ readonly rows: readonly ExpertRow[]; readonly total: number }> {
  const { slot, active, q } = filters;
  const where = {
    ...(slot ? { slot: slot as ExpertProfile["slot"] } : {}), // the list's filter lets no other word through
    ...(active ? { isActive: active === "yes" } : {}),
    ...(q ? { OR: [{ employerName: containing(q) }, { account: { name: containing(q) } }] } : {}),
  };
  const order = {
    name: { account: { name: direction } },
    employer: { employerName: direction },
    division: { divisionCode: direction },
  };
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const total = await db.expert.count({ where });
    const rows = await db.expert.findMany({
      where,
      orderBy: [order[sort], { accountId: "asc" }],
      skip,
      take,
      include: columns,
    });
    const units = await unitsInForce(handle);
    return { rows: rows.map((row) => rowOf(row, units)), total };
  });
}

type Found = Parameters<typeof storedProfile>[0] & {
  readonly account: {
    readonly name: string;
    readonly email: string | null;
    readonly mobile: string | null;
    readonly disabledAt: Date | null;
  };
};

const rowOf = ({ account, ...row }: Found, units: readonly CodedName[]): ExpertRow => ({
  ...storedProfile(row),
  accountId: row.accountId,
  name: account.name,
  division: entryOf(units, row.divisionCode),
  signInName: account.email ?? account.mobile ?? "",
  isClosed: account.disabledAt !== null,
  version: row.version,
});

/** One expert; null for what is not in the pool. */
export async function findExpert(actor: OfficerActor, accountId: string): Promise<ExpertRow | null> {
  if (!isUuid(accountId)) return null;
  return asActor(actor, async (handle) => {
    const found = await handle.db.expert.findUnique({ where: { accountId }, include: columns });
    return found && rowOf(found, await unitsInForce(handle));
  });
}
