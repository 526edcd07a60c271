import "server-only";
import { nameReceived } from "@/lib/audit/name-received";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import type { ReceivedFile } from "@/lib/documents/receive-file";
import { type AttachRefusal, attachRefusal } from "../domain/attaching";
import type { EvidenceKind } from "../domain/evidence-kind";
import type { Usage } from "../domain/limits";
import { type EvidenceView, evidenceColumns, evidenceView } from "../queries/read-evidence";
import { lockApplication, type Uploader } from "./locked-application";

export type NewEvidence = ReceivedFile & { readonly kind: EvidenceKind };

/** Before a body is taken in: whether a file of this kind and length would be welcome. */
export function welcomeEvidence(
  actor: Uploader,
  applicationId: string,
  { kind, byteCount }: { readonly kind: EvidenceKind; readonly byteCount: number },
): Promise<Result<null, "not-found" | AttachRefusal>> {
  return runCommand(actor, "attach-evidence", async (handle) => {
    const judged = await judge(handle, actor, applicationId, kind, byteCount);
    return judged.ok ? ok(null) : judged;
  });
}

/** The row of a file that is kept already. */
export async function attachEvidence(
  actor: Uploader,
  applicationId: string,
  evidence: NewEvidence,
): Promise<Result<EvidenceView, "not-found" | "file-infected" | AttachRefusal>> {
  const attached = await nameReceived(actor, "attach-evidence", evidence, (handle) =>
    rowOf(handle, actor, applicationId, evidence),
  );
  return attached.ok ? ok(evidenceView(attached.value.scan, attached.value.row)) : attached;
}

async function rowOf(
  handle: Handle,
  actor: Uploader,
  applicationId: string,
  { kind, fileName, mediaType, sha256, byteCount }: NewEvidence,
) {
  const { db, now } = handle;
  const judged = await judge(handle, actor, applicationId, kind, byteCount);
  if (!judged.ok) return judged;
  // An answer lost on the way is asked for again with the same bytes: that is one file, not two.
  const again = await db.evidence.findFirst({
    where: { applicationId, kind, sha256, uploadedRole: actor.role, removedAt: null },
    select: evidenceColumns,
  });
  if (again) return ok(again);

  const row = await db.evidence.create({
    data: {
      applicationId,
      kind,
      fileName,
      sha256,
      byteCount,
      mediaType,
      uploadedAt: now,
      uploadedById: actor.accountId,
      uploadedRole: actor.role,
    },
    select: evidenceColumns,
  });
  const { callId, firmId } = judged.value;
  await recordEvent(handle, {
    action: "attach-evidence",
    subjectType: "evidence",
    subjectId: row.id,
    callId,
    firmId,
    detail: { applicationId, kind, sha256, byteCount },
  });
  return ok(row);
}

async function judge(handle: Handle, actor: Uploader, applicationId: string, kind: EvidenceKind, byteCount: number) {
  const application = await lockApplication(handle, actor, applicationId);
  if (!application) return err("not-found");
  const { state, call } = application;
  const usage = await usageBy(handle, actor, applicationId);
  const recordAwaited = kind === "site-record" && (await awaitsSiteRecord(handle, applicationId));
  const attaching = { role: actor.role, state, call, usage, kind, byteCount, recordAwaited };
  const refusal = attachRefusal(attaching, handle.now);
  return refusal === null ? ok(application) : err(refusal);
}

/** The firm's files are counted apart from those of county and city, so that neither takes the other's room. */
async function usageBy({ db }: Handle, actor: Uploader, applicationId: string): Promise<Usage> {
  const uploadedRole = actor.role === "firm" ? ("firm" as const) : { in: ["county" as const, "officer" as const] };
  const { _count, _sum } = await db.evidence.aggregate({
    where: { applicationId, uploadedRole, removedAt: null },
    _count: true,
    _sum: { byteCount: true },
  });
  return { files: _count, bytes: _sum.byteCount ?? 0 };
}

/** A virus was found in the scan of its signed site check. */
async function awaitsSiteRecord({ db }: Handle, applicationId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ awaited: boolean }[]>`
    select awaits_site_record(${applicationId}::uuid) as awaited`;
  return row?.awaited ?? false;
}
