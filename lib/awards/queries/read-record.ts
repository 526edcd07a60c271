import "server-only";
import { readCall } from "@/lib/calls/queries/read-call";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Handle } from "@/lib/db/as-actor";
import { type DecisionRecord, recordExtract } from "../domain/record/decision-record";

/** The kept record of a proposal; null where it was made before there were records. */
export async function readRecord({ db }: Handle, proposalId: string): Promise<string | null> {
  const row = await db.decisionRecord.findUnique({ where: { proposalId }, select: { content: true } });
  return row?.content ?? null;
}

/** What of it goes out with the notice, as the call promised when it opened. */
export async function readPublicRecord(
  handle: Handle,
  { id, callId }: { readonly id: string; readonly callId: string },
): Promise<string> {
  const [call, content] = [await readCall(handle, callId), await readRecord(handle, id)];
  if (!call || content === null) throw new Error(`proposal ${id} has no record of what it rests on`);
  const record: DecisionRecord = JSON.parse(content);
  return canonicalJson(recordExtract(record, call.content.recordLevel));
}
