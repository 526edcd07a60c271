import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import type { Fen } from "@/lib/core/money";
import { containing } from "@/lib/core/search-condition";
import { shanghaiDay } from "@/lib/core/time";
import { asPublic, type Handle } from "@/lib/db/as-actor";
import type { NoticeWhere } from "@/lib/db/conditions";
import { readUnitNames } from "@/lib/reference/queries/lists";
import { type PublicityState, publicityState } from "../domain/publicity";
import type { NOTICE_LIST } from "../schema";

type Sort = (typeof NOTICE_LIST)["sorts"][number];
type Filter = keyof (typeof NOTICE_LIST)["filters"];

export type NoticeListing = Pick<ListParameters<Sort, Filter>, "filters" | "sort" | "direction"> & {
  readonly skip?: number;
  readonly take?: number;
};

export type NoticeRow = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly documentNo: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly awards: number;
  readonly totalFen: Fen;
  readonly units: readonly CodedName[];
  readonly state: PublicityState;
  /** The newest version of the call's notice, where it is not this one. */
  readonly replacedBy: number | null;
};

const COLUMN_OF = {
  publishedAt: "publishedAt",
  endsOn: "endsOn",
  awards: "awards",
  total: "totalFen",
} as const satisfies Record<Sort, string>;

/** The calendar days of the database, as texts. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

type Newest = ReadonlyMap<string, number>;

function whereOf({ year, unit, state, q }: NoticeListing["filters"], newest: Newest, now: Date): NoticeWhere {
  const like = q && { ...containing(q), mode: "insensitive" as const };
  return {
    year: year ? Number(year) : undefined,
    unitCodes: unit ? { has: unit } : undefined,
    OR: like ? [{ title: like }, { documentNo: like }] : undefined,
    ...(state ? stateWhere(state as PublicityState, newest, now) : {}), // the list's spec lets only the five through
  };
}

/** As `publicityState` tells it, in the terms of the columns. */
function stateWhere(state: PublicityState, newest: Newest, now: Date): NoticeWhere {
  const today = new Date(`${shanghaiDay(now)}T00:00:00Z`);
  const replaced = [...newest].map(([callId, version]) => ({ callId, version: { lt: version } }));
  const inForce = { NOT: { OR: replaced } };
  switch (state) {
    case "replaced":
      return { AND: { OR: replaced } }; // beside the search's own OR
    case "confirmed":
      return { ...inForce, confirmedAt: { not: null } };
    case "announced":
      return { ...inForce, confirmedAt: null, startsOn: { gt: today } };
    case "over":
      return { ...inForce, confirmedAt: null, endsAt: { lt: now } };
    case "running":
      return { ...inForce, confirmedAt: null, startsOn: { lte: today }, endsAt: { gte: now } };
  }
}

/** The newest version of each call that has published more than one: few, for an award seldom falls. */
async function newestVersions({ db }: Handle): Promise<Newest> {
  const rows = await db.notice.groupBy({
    by: ["callId"],
    _max: { version: true },
    having: { version: { _max: { gt: 1 } } },
  });
  return new Map(rows.flatMap(({ callId, _max: { version } }) => (version === null ? [] : [[callId, version]])));
}

/** `years` are those there are notices of, newest first: what the filter offers. */
export function listNotices(listing: NoticeListing): Promise<{
  rows: NoticeRow[];
  total: number;
  years: number[];
  /** Every unit that one of the calls knows. */
  units: readonly CodedName[];
}> {
  return asPublic(async (handle) => {
    const { db, now } = handle;
    const newest = await newestVersions(handle);
    const where = whereOf(listing.filters, newest, now);
    const total = await db.notice.count({ where });
    const rows = await db.notice.findMany({
      where,
      orderBy: [{ [COLUMN_OF[listing.sort]]: listing.direction }, { publishedAt: "desc" }, { id: "asc" }],
      skip: listing.skip,
      take: listing.take,
      select: {
        id: true,
        callId: true,
        year: true,
        title: true,
        documentNo: true,
        version: true,
        publishedAt: true,
        startsOn: true,
        endsOn: true,
        endsAt: true,
        awards: true,
        totalFen: true,
        unitCodes: true,
        confirmedAt: true,
      },
    });
    const years = await db.notice.groupBy({ by: ["year"], orderBy: { year: "desc" } });
    const units = await readUnitNames(handle);
    return {
      rows: rows.map(({ callId, unitCodes, startsOn, endsOn, endsAt, confirmedAt, ...row }) => {
        const newestVersion = newest.get(callId) ?? row.version;
        const course = { startsOn: dayOf(startsOn), endsAt, confirmedAt, version: row.version, newestVersion };
        return {
          ...row,
          units: unitCodes.map((code) => units.of(callId, code)),
          startsOn: course.startsOn,
          endsOn: dayOf(endsOn),
          state: publicityState(course, now),
          replacedBy: row.version < newestVersion ? newestVersion : null,
        };
      }),
      total,
      years: years.map(({ year }) => year),
      units: units.all,
    };
  });
}
