import "server-only";
import type { ApplicationState } from "@/lib/applications/domain/application-state";
import type { Handle } from "@/lib/db/as-actor";

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
  readonly otherUnit: string;
  readonly otherState: ApplicationState;
  readonly otherProject: string;
  readonly otherReceipt: string;
  readonly otherYear: number;
};

/** For a desk alone: the database answers nobody else, and says of the other application no more than what names it. */
export const claimsElsewhere = (
  { db }: Handle,
  applicationId: string,
  entry: { readonly year: number; readonly entryNo: string } | null,
): Promise<ClaimElsewhere[]> =>
  db.$queryRaw<ClaimElsewhere[]>`
    select * from claims_elsewhere(${applicationId}::uuid, ${entry?.year ?? null}::int, ${entry?.entryNo ?? null}::text)`;
