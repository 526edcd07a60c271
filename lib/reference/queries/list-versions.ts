import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { CodedName } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { normaliseName } from "@/lib/core/normalise";
import { shanghaiDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { type HolidayRow, REFERENCE_KINDS, type ReferenceKind } from "../domain/kinds";
import { inForce } from "../domain/version";
import type { ROW_LIST } from "../schema";
import { holidaysOfAll, namesOfAll } from "./version-rows";
import { headColumns, headOf, readVersions, type VersionHead } from "./versions";

/** in-force: counts today · coming: begins later · over: has ended · replaced: another took its place. */
export type VersionState = "in-force" | "coming" | "over" | "replaced";

export type VersionRow = VersionHead & {
  readonly state: VersionState;
  readonly count: number;
  readonly importedBy: string | null;
  /** Calls that go by it for good. */
  readonly calls: number;
};

/** What counts today, list by list, the calendars newest first. */
export function listInForce(actor: OfficerActor): Promise<VersionRow[]> {
  return asActor(actor, async (handle) => {
    const rows = await describe(handle, await readVersions(handle, REFERENCE_KINDS));
    return REFERENCE_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind && row.state === "in-force"));
  });
}

export function listVersions(actor: OfficerActor, kind: ReferenceKind): Promise<VersionRow[]> {
  return asActor(actor, async (handle) => describe(handle, await readVersions(handle, [kind])));
}

async function describe(handle: Handle, versions: readonly VersionHead[]): Promise<VersionRow[]> {
  const { db, now } = handle;
  const today = shanghaiDay(now);
  const rows = await namesOfAll(handle, versions);
  const by = versions.flatMap(({ importedById }) => importedById ?? []);
  const people = await db.account.findMany({ where: { id: { in: by } }, select: { id: true, name: true } });
  const uses = await db.callReference.groupBy({ by: ["versionId"], _count: true });
  return versions.map((version) => ({
    ...version,
    state: stateOf(version, versions, today),
    count: rows.get(version.sha256)?.length ?? 0,
    importedBy: people.find(({ id }) => id === version.importedById)?.name ?? null,
    calls: uses.find(({ versionId }) => versionId === version.id)?._count ?? 0,
  }));
}

function stateOf(version: VersionHead, versions: readonly VersionHead[], today: string): VersionState {
  const list = versions.filter(({ kind, scope }) => kind === version.kind && scope === version.scope);
  if (inForce(list, today)?.id === version.id) return "in-force";
  if (version.validFrom !== null && version.validFrom > today) return "coming";
  return version.validTo !== null && version.validTo < today ? "over" : "replaced";
}

type Listing = Pick<ListParameters<"code", keyof (typeof ROW_LIST)["filters"]>, "filters" | "direction"> & {
  readonly skip?: number;
  readonly take?: number;
};

export type VersionPage = {
  readonly version: VersionRow;
  readonly rows: readonly (CodedName | HolidayRow)[];
  readonly total: number;
  readonly calls: readonly { readonly id: string; readonly title: string }[];
};

/** One version with its rows; null for an address that leads nowhere. */
export async function findVersion(
  actor: OfficerActor,
  kind: ReferenceKind,
  versionId: string,
  listing: Listing,
): Promise<VersionPage | null> {
  if (!isUuid(versionId)) return null;
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const found = await db.referenceVersion.findUnique({ where: { id: versionId }, select: headColumns });
    if (found?.kind !== kind) return null;
    const versions = await readVersions(handle, [kind]);
    const [version] = (await describe(handle, versions)).filter(({ id }) => id === found.id);
    if (!version) return null;
    const rows = filtered(await allRows(handle, headOf(found)), listing);
    const uses = await db.callReference.findMany({
      where: { versionId },
      select: { call: { select: { id: true, title: true } } },
      orderBy: { call: { opensAt: "desc" } },
    });
    const { skip = 0, take = rows.length } = listing;
    return { version, rows: rows.slice(skip, skip + take), total: rows.length, calls: uses.map(({ call }) => call) };
  });
}

async function allRows(handle: Handle, version: VersionHead): Promise<readonly (CodedName | HolidayRow)[]> {
  const read = version.kind === "holidays" ? holidaysOfAll : namesOfAll;
  return (await read(handle, [version])).get(version.sha256) ?? [];
}

function filtered(rows: readonly (CodedName | HolidayRow)[], { filters: { q }, direction }: Listing) {
  const wanted = normaliseName(q);
  const texts = (row: CodedName | HolidayRow) => ("day" in row ? [row.day] : [row.code, row.zh, row.en]);
  const found = rows.filter(
    (row) => wanted === null || texts(row).some((text) => normaliseName(text)?.includes(wanted)),
  );
  return direction === "desc" ? [...found].reverse() : found;
}
