import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { decisionRecord } from "../domain/record/decision-record";
import { keptRecord } from "../queries/read-record";
import { type RecordBasis, readRecordFacts } from "../queries/read-record-facts";

/** Keeps the whole basis of a proposal, in its transaction. Answers the root that the notice will print. */
export async function freezeRecord(
  handle: Handle,
  { proposalId, ...basis }: RecordBasis & { readonly proposalId: string },
): Promise<string> {
  const record = decisionRecord(await readRecordFacts(handle, basis));
  const { root } = record;
  await handle.db.decisionRecord.create({
    data: { proposalId, root, ...keptRecord(record, proposalId), createdAt: handle.now },
    select: { root: true },
  });
  return root;
}
