import "server-only";
import { shanghaiDay } from "@/lib/core/time";
import type { Handle } from "@/lib/db/as-actor";
import type { NamedKind, ReferenceKind } from "../domain/kinds";
import { inForce } from "../domain/version";

/** What a version is, without its rows. */
export type VersionHead = {
  readonly id: string;
  readonly kind: ReferenceKind;
  readonly scope: string;
  readonly number: number;
  readonly source: string;
  readonly documentNo: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sha256: string;
  /** Null: it came with the programme. */
  readonly importedById: string | null;
  readonly importedAt: Date;
};

export const headColumns = {
  id: true,
  kind: true,
  scope: true,
  number: true,
  source: true,
  documentNo: true,
  validFrom: true,
  validTo: true,
  sha256: true,
  importedById: true,
  importedAt: true,
} as const;

const dayOf = (date: Date | null) => (date === null ? null : date.toISOString().slice(0, 10));

type HeadRow = Omit<VersionHead, "validFrom" | "validTo"> & {
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
};
export const headOf = (row: HeadRow): VersionHead => ({
  ...row,
  validFrom: dayOf(row.validFrom),
  validTo: dayOf(row.validTo),
});

/** Newest first within a list; of one list, or of every year's calendar. */
export async function readVersions({ db }: Handle, kinds: readonly ReferenceKind[]): Promise<VersionHead[]> {
  const rows = await db.referenceVersion.findMany({
    where: { kind: { in: [...kinds] } },
    orderBy: [{ scope: "desc" }, { number: "desc" }],
    select: headColumns,
  });
  return rows.map(headOf);
}

/**
 * The version that counts today. A list whose versions have all ended goes on with the first: a portal without reporting units would
 * be no help to anybody, and the officer's page says that none is valid.
 */
export function headInForce(versions: readonly VersionHead[], kind: NamedKind, now: Date): VersionHead {
  const own = versions.filter((version) => version.kind === kind);
  const found = inForce(own, shanghaiDay(now)) ?? own.at(-1);
  if (!found) throw new Error(`the list of ${kind} that comes with the programme is missing: run \`jigai migrate\``);
  return found;
}
