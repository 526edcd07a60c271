import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { NAMED_KINDS, type NamedKind, type ReferenceLists } from "../domain/kinds";
import { entryOf } from "../domain/lists";
import { namesOf, namesOfAll, type VersionKey } from "./version-rows";
import { headInForce, readVersions } from "./versions";

export type FrozenVersion = VersionKey & { readonly number: number };
export type FrozenReferences = { readonly [Kind in NamedKind]: FrozenVersion };

/** The versions that a call opened today would take. */
async function referencesInForce(handle: Handle): Promise<FrozenReferences> {
  const versions = await readVersions(handle, NAMED_KINDS);
  const of = (kind: NamedKind): FrozenVersion => {
    const { id, sha256, number } = headInForce(versions, kind, handle.now);
    return { id, sha256, number };
  };
  return { units: of("units"), authorities: of("authorities"), industries: of("industries") };
}

export async function listsOf(handle: Handle, references: FrozenReferences): Promise<ReferenceLists> {
  const rows = await namesOfAll(handle, Object.values(references));
  const of = (kind: NamedKind) => rows.get(references[kind].sha256) ?? [];
  return { units: of("units"), authorities: of("authorities"), industries: of("industries") };
}

/** For what belongs to no call: accounts, registration, the library, a desk's own name. */
export const listsInForce = async (handle: Handle): Promise<ReferenceLists> =>
  listsOf(handle, await referencesInForce(handle));

export async function unitsInForce(handle: Handle): Promise<readonly CodedName[]> {
  const versions = await readVersions(handle, ["units"]);
  return namesOf(handle, headInForce(versions, "units", handle.now));
}

type OfCall = { readonly state: string; readonly references: readonly { kind: string; version: FrozenVersion }[] };

/** Beside whatever is read of a call. */
export const referenceColumns = {
  references: { select: { kind: true, version: { select: { id: true, sha256: true, number: true } } } },
} as const;

/**
 * What the call uses: frozen when it opened; a draft goes by what is in force, and a call older than the versions by the first of each,
 * for that is what it was judged by.
 */
export async function referencesOf(handle: Handle, { state, references }: OfCall): Promise<FrozenReferences> {
  const of = (kind: NamedKind) => references.find((each) => each.kind === kind)?.version;
  const [units, authorities, industries] = [of("units"), of("authorities"), of("industries")];
  if (units && authorities && industries) return { units, authorities, industries };
  return state === "draft" ? referencesInForce(handle) : firstReferences(handle);
}

async function firstReferences(handle: Handle): Promise<FrozenReferences> {
  const versions = await readVersions(handle, NAMED_KINDS);
  const of = (kind: NamedKind): FrozenVersion => {
    const first = versions.find((version) => version.kind === kind && version.number === 1);
    const { id, sha256, number } = first ?? headInForce(versions, kind, handle.now);
    return { id, sha256, number };
  };
  return { units: of("units"), authorities: of("authorities"), industries: of("industries") };
}

/** Names of reporting units as each row's own call has them. */
export type UnitNames = {
  /** As the call names it; null: as it is named now. One that is there no more has the name that it had last. */
  readonly of: (callId: string | null, code: string) => CodedName;
  /** For a filter over several calls: each code once, those in force first. */
  readonly all: readonly CodedName[];
};

/** For lists over several calls. There are as many calls as years, and most share their versions. */
export async function readUnitNames(handle: Handle): Promise<UnitNames> {
  const calls = await handle.db.call.findMany({ select: { id: true, state: true, ...referenceColumns } });
  const lists = new Map<string, readonly CodedName[]>();
  for (const call of calls) lists.set(call.id, await namesOf(handle, (await referencesOf(handle, call)).units));
  const current = await unitsInForce(handle);
  const byCode = new Map([...lists.values(), current].flat().map((unit) => [unit.code, unit]));
  const codes = new Set([...current, ...byCode.values()].map(({ code }) => code));
  return {
    of: (callId, code) => {
      const list = (callId === null ? undefined : lists.get(callId)) ?? current;
      return list.find((unit) => unit.code === code) ?? byCode.get(code) ?? entryOf(list, code);
    },
    all: [...codes].flatMap((code) => byCode.get(code) ?? []),
  };
}
