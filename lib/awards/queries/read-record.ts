import "server-only";
import { sealText, unsealText } from "@/lib/auth/sealed-text";
import { readCall } from "@/lib/calls/queries/read-call";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { Handle } from "@/lib/db/as-actor";
import { type DecisionRecord, recordExtract } from "../domain/record/decision-record";

const PURPOSE = "record-openings";

type KeptRecord = { readonly content: string; readonly openings: string | null };

/** As the database keeps it: what opens the receipts is sealed, everything else lies open and is readable without the key. */
export function keptRecord({ parts, ...record }: DecisionRecord, proposalId: string): KeptRecord {
  const { openings, ...open } = parts;
  return {
    content: canonicalJson({ ...record, parts: open }),
    openings: sealText(canonicalJson(openings), PURPOSE, proposalId),
  };
}

/** The whole record of a proposal; null where it was made before there were records. */
export async function readRecord({ db }: Handle, proposalId: string): Promise<string | null> {
  const row = await db.decisionRecord.findUnique({
    where: { proposalId },
    select: { content: true, openings: true },
  });
  return row && wholeRecord(row, proposalId);
}

/** Put together again, as it was when its root was taken. */
export function wholeRecord({ content, openings: sealed }: KeptRecord, proposalId: string): string {
  if (sealed === null) return content;
  const record: DecisionRecord = JSON.parse(content);
  const openings: unknown = JSON.parse(unsealText(sealed, PURPOSE, proposalId));
  return canonicalJson({ ...record, parts: { ...record.parts, openings } });
}

/** What of it goes out with the notice, as the call promised when it opened. */
export async function readPublicRecord(
  handle: Handle,
  { id, callId }: { readonly id: string; readonly callId: string },
): Promise<string> {
  const row = await handle.db.decisionRecord.findUnique({ where: { proposalId: id }, select: { content: true } });
  const call = await readCall(handle, callId);
  if (!call || row === null) throw new Error(`proposal ${id} has no record of what it rests on`);
  const record: DecisionRecord = JSON.parse(row.content);
  return canonicalJson(recordExtract(record, call.content.recordLevel));
}
