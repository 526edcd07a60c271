import "server-only";
import { type CodedName, nameIn } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { Handle } from "@/lib/db/as-actor";
import { NAMED_KINDS, type NamedKind, type ReferenceLists } from "../domain/kinds";
import { namesOf, namesOfAll, type VersionKey } from "./version-rows";
import { headInForce, readVersions } from "./versions";

export type FrozenVersion = VersionKey & { readonly number: number };
export type FrozenReferences = { readonly [Kind in NamedKind]: FrozenVersion };

/** The versions that a call opened today would take. */
export async function referencesInForce(handle: Handle): Promise<FrozenReferences> {
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
  readonly of: (callId: string, code: string) => CodedName;
  /** For a filter over several calls: each code once, by its newest name. */
  readonly all: readonly CodedName[];
};

export async function unitsOfCalls(handle: Handle, callIds: readonly string[]): Promise<UnitNames> {
  const calls = await handle.db.call.findMany({
    where: { id: { in: [...new Set(callIds)] } },
    select: { id: true, state: true, ...referenceColumns },
  });
  const lists = new Map<string, readonly CodedName[]>();
  for (const call of calls) lists.set(call.id, await namesOf(handle, (await referencesOf(handle, call)).units));
  const current = await unitsInForce(handle);
  return {
    of: (callId, code) => entryOf(lists.get(callId) ?? current, code),
    all: [...current, ...onlyThere([...lists.values()].flat(), current)],
  };
}

const onlyThere = (names: readonly CodedName[], known: readonly CodedName[]) =>
  names.filter(
    ({ code }, place) =>
      !known.some((each) => each.code === code) && names.findIndex((each) => each.code === code) === place,
  );

/** A code that the list does not know stands for itself. */
export const entryOf = (list: readonly CodedName[], code: string): CodedName =>
  list.find((entry) => entry.code === code) ?? { code, zh: code, en: code };

/** The name of one code now, for a masthead or a letter. */
export async function unitNameNow(handle: Handle, code: string, locale: Locale): Promise<string> {
  return nameIn(await unitsInForce(handle), code, locale);
}
