import "server-only";
import type { CodedName } from "@/lib/core/coded-name";
import type { Handle } from "@/lib/db/as-actor";
import { readUnitNames } from "@/lib/reference/queries/lists";
import type { ClaimState } from "../domain/claim";

/** Another firm that claims the same code, wherever it is registered. */
export type RivalClaim = {
  readonly name: string;
  readonly unit: CodedName;
  readonly state: ClaimState;
  readonly registeredAt: Date;
};

type Row = {
  readonly firmId: string;
  readonly rivalName: string;
  readonly rivalUnitCode: string;
  readonly rivalState: ClaimState;
  readonly rivalCreatedAt: Date;
};

/** By firm of the county's own unit; firms that nobody contests are not in it. */
export async function readRivalClaims(handle: Handle): Promise<ReadonlyMap<string, readonly RivalClaim[]>> {
  const rows = await handle.db.$queryRaw<Row[]>`
    select "firmId", "rivalName", "rivalUnitCode", "rivalState"::text as "rivalState", "rivalCreatedAt"
    from rival_claims() order by "rivalCreatedAt"`;
  const units = await readUnitNames(handle);
  const rivals = new Map<string, RivalClaim[]>();
  for (const { firmId, ...row } of rows) {
    const rival = {
      name: row.rivalName,
      unit: units.of(null, row.rivalUnitCode),
      state: row.rivalState,
      registeredAt: row.rivalCreatedAt,
    };
    rivals.set(firmId, [...(rivals.get(firmId) ?? []), rival]);
  }
  return rivals;
}
