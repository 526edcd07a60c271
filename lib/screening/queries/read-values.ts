import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { FigureValue } from "../domain/figures";
import type { RecordedValue } from "../domain/verified-figures";
import { claimColumns, claimOf } from "./claim-columns";

export type ValueView = RecordedValue & {
  readonly id: string;
  readonly reason: string;
  readonly evidence: { readonly id: string; readonly fileName: string } | null;
  readonly recordedById: string;
  readonly recordedAt: Date;
};

/** Every verified value of these applications, oldest first, each with what the firm claimed when it was recorded. */
export async function readValues(
  { db }: Handle,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ValueView[]>> {
  const rows = await db.verifiedValue.findMany({
    where: { applicationId: { in: [...applicationIds] } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      applicationId: true,
      figure: true,
      amountFen: true,
      count: true,
      flag: true,
      page: true,
      reason: true,
      recordedById: true,
      recordedRole: true,
      recordedAt: true,
      evidence: { select: { id: true, fileName: true, sha256: true } },
      submission: { select: claimColumns },
    },
  });
  const views = rows.map(({ applicationId, amountFen, count, flag, recordedRole, evidence, submission, ...row }) => ({
    applicationId,
    view: {
      ...row,
      value: oneOf(amountFen, count, flag),
      by: recordedRole === "county" ? ("county" as const) : ("officer" as const),
      evidence: evidence && { id: evidence.id, fileName: evidence.fileName },
      evidenceSha256: evidence?.sha256 ?? null,
      claim: claimOf(submission),
    },
  }));
  return byApplication(views);
}

/** A constraint holds that exactly one of the three is there. */
function oneOf(amountFen: bigint | null, count: number | null, flag: boolean | null): FigureValue {
  const value = amountFen ?? count ?? flag;
  if (value === null) throw new Error("a verified value holds nothing");
  return value;
}

export function byApplication<View>(
  rows: readonly { readonly applicationId: string; readonly view: View }[],
): ReadonlyMap<string, readonly View[]> {
  const map = new Map<string, View[]>();
  for (const { applicationId, view } of rows) map.set(applicationId, [...(map.get(applicationId) ?? []), view]);
  return map;
}
