import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import type { UnitNames } from "@/lib/reference/queries/lists";
import type { Recommended } from "../domain";

export type HandedUpList = {
  readonly id: string;
  readonly unitCode: string;
  readonly unit: CodedName;
  /** 1 for the table itself, 2 and on for supplementary ones. */
  readonly number: number;
  readonly documentNo: string;
  readonly handedUpAt: Date;
  /** In the county's order, as it was handed up. */
  readonly entries: readonly Recommended[];
};

/** Every table of a call that was handed up: of one unit, or of all. */
export async function readLists(
  { db }: Handle,
  units: UnitNames,
  { callId, unitCode }: { readonly callId: string; readonly unitCode?: string },
): Promise<HandedUpList[]> {
  const lists = await db.recommendationList.findMany({
    where: { callId, ...(unitCode !== undefined && { unitCode }) },
    orderBy: [{ unitCode: "asc" }, { number: "asc" }],
    select: {
      id: true,
      unitCode: true,
      number: true,
      documentNo: true,
      handedUpAt: true,
      entries: {
        orderBy: { place: "asc" },
        select: {
          applicationId: true,
          decisionId: true,
          firmName: true,
          uscc: true,
          projectName: true,
          projectCode: true,
          receiptNo: true,
          investmentFen: true,
          opinion: true,
          documentNo: true,
        },
      },
    },
  });
  return lists.map((list) => ({ ...list, unit: units.of(callId, list.unitCode) }));
}
