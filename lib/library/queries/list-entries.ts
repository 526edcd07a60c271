import "server-only";
import type { BureauActor, CountyActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { normaliseCode } from "@/lib/core/normalise";
import { containing } from "@/lib/core/search-condition";
import { asActor } from "@/lib/db/as-actor";
import type { LibraryEntryWhere } from "@/lib/db/conditions";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { LIBRARY_LIST } from "../schema";

type Sort = (typeof LIBRARY_LIST)["sorts"][number];
type Filter = keyof (typeof LIBRARY_LIST)["filters"];

export type LibraryListing = Pick<ListParameters<Sort, Filter>, "filters" | "sort" | "direction"> & {
  readonly skip?: number;
  readonly take?: number;
};

export type EntryRow = {
  readonly id: string;
  readonly year: number;
  readonly entryNo: string;
  readonly projectCode: string | null;
  readonly projectName: string;
  readonly firmName: string;
  readonly uscc: string | null;
  readonly division: string | null;
  readonly plannedInvestmentFen: bigint | null;
};

const columns = {
  id: true,
  year: true,
  entryNo: true,
  projectCode: true,
  projectName: true,
  firmName: true,
  uscc: true,
  division: true,
  plannedInvestmentFen: true,
} as const;

const COLUMN_OF = {
  entryNo: "entryNo",
  projectName: "projectName",
  firmName: "firmName",
  division: "division",
  plannedInvestment: "plannedInvestmentFen",
} as const satisfies Record<Sort, keyof typeof columns>;

function whereOf({ year, division, q }: LibraryListing["filters"]): LibraryEntryWhere {
  const like = q && { ...containing(q), mode: "insensitive" as const };
  const code = q && { ...containing(normaliseCode(q) ?? q), mode: "insensitive" as const };
  const found =
    like && code
      ? [{ entryNo: code }, { projectCode: code }, { projectName: like }, { firmName: like }, { uscc: code }]
      : undefined;
  return { year: year ? Number(year) : undefined, division, OR: found };
}

/** `years` are those there are lists of, newest first: what the filter offers. */
export function listLibraryEntries(
  actor: BureauActor | CountyActor,
  listing: LibraryListing,
): Promise<{ rows: EntryRow[]; total: number; years: number[]; units: readonly CodedName[] }> {
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const where = whereOf(listing.filters);
    const total = await db.libraryEntry.count({ where });
    const order = { [COLUMN_OF[listing.sort]]: listing.direction };
    const rows = await db.libraryEntry.findMany({
      where,
      orderBy: [order, { year: "desc" }, { entryNo: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: columns,
    });
    const years = await db.libraryEntry.groupBy({ by: ["year"], orderBy: { year: "desc" } });
    return { rows, total, years: years.map(({ year }) => year), units: await unitsInForce(handle) };
  });
}
