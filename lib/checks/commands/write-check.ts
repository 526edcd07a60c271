import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { CheckRecord } from "../domain/check-record";
import type { Checked } from "./check-scope";

type Row = CheckRecord & {
  readonly source: string;
  readonly sourceOn: string;
  readonly documentNo: string | null;
  readonly evidenceId: string | null;
  readonly page: number | null;
  readonly remark: string;
};

/** Keeps what an officer has written down himself, with its event. */
export async function writeCheck(
  handle: Handle,
  { accountId }: OfficerActor,
  { id, callId, firmId }: Pick<Checked, "id" | "callId" | "firmId">,
  action: "record-check" | "record-objection",
  { source, remark, sourceOn, ...row }: Row,
): Promise<void> {
  const { now, db } = handle;
  await db.checkRecord.createMany({
    data: [
      {
        ...row,
        applicationId: id,
        source: source.trim(),
        sourceOn: new Date(`${sourceOn}T00:00:00Z`),
        remark: remark.trim(),
        recordedById: accountId,
        recordedAt: now,
      },
    ],
  });
  const { round, subject, outcome, documentNo, evidenceId, page } = row;
  await recordEvent(handle, {
    action,
    subjectType: "application",
    subjectId: id,
    callId,
    firmId,
    detail: { round, subject, outcome, sourceOn, documentNo, evidenceId, page },
  });
}
