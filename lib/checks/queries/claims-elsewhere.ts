import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";

/** The same invoice, project code or library entry in another application of any call, and where it stands in both. */
export type ClaimElsewhere = {
  readonly kind: "invoice" | "project_code" | "library_entry";
  /** As it is written here; of the library, the entry's number. */
  readonly value: string;
  /** Line of the equipment list here and there, from 1; 0 where there is no list. */
  readonly row: number;
  readonly otherRow: number;
  readonly otherId: string;
  readonly otherFirm: string;
  readonly otherUnit: CodedName;
  readonly otherState: ApplicationState;
  readonly otherProject: string;
  readonly otherReceipt: string;
  readonly otherYear: number;
};

/** For a desk alone: the database answers nobody else, and says of the other application no more than what names it. */
export async function claimsElsewhere(
  handle: Handle,
  applicationId: string,
  entry: { readonly year: number; readonly entryNo: string } | null,
): Promise<ClaimElsewhere[]> {
  const rows = await handle.db.$queryRaw<Row[]>`
    select * from claims_elsewhere(${applicationId}::uuid, ${entry?.year ?? null}::int, ${entry?.entryNo ?? null}::text)`;
  if (rows.length === 0) return [];
  const units = await readUnitNames(handle);
  return rows.map(({ otherCallId, otherUnit, ...row }) => ({ ...row, otherUnit: units.of(otherCallId, otherUnit) }));
}

type Row = Omit<ClaimElsewhere, "otherUnit"> & { readonly otherUnit: string; readonly otherCallId: string };
