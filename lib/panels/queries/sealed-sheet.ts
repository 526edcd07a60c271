import "server-only";
import { readCall } from "@/lib/calls/queries/read-call";
import type { Handle } from "@/lib/db/as-actor";
import type { SealedSheet } from "../domain/late-recusal";

type Known = { readonly callId: string; readonly applicationId: string; readonly sheetLockedAt: Date | null };

/** How the sheet of an assignment stands in a sealed call; not a score of it. */
export async function readSealedSheet(
  handle: Handle,
  { callId, applicationId, sheetLockedAt }: Known,
): Promise<SealedSheet> {
  const [row] = await handle.db.$queryRaw<{ counting: number }[]>`
    select sheets_that_count(${applicationId}::uuid) as counting`;
  const call = await readCall(handle, callId);
  if (!call) throw new Error(`an assignment belongs to call ${callId}, which is not there`);
  return { sheetLockedAt, counting: row?.counting ?? 0, minReviews: call.content.rubric.minReviews };
}
