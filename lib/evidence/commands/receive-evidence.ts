import "server-only";
import { recordRefusal } from "@/lib/audit/record-refusal";
import { runUpload } from "@/lib/audit/run-upload";
import type { Actor } from "@/lib/auth/actor";
import { err, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { receiveFile, SCANS } from "@/lib/documents/receive-file";
import { officeFormatsOf } from "../domain/formats";
import type { EvidenceRefusalCode } from "../domain/refusals";
import type { EvidenceView } from "../queries/read-evidence";
import type { Announced } from "../schema";
import { attachEvidence, welcomeEvidence } from "./attach-evidence";
import type { Uploader } from "./locked-application";

const ACTION = "attach-evidence";

export type ReceiveRefusal = "not-found" | EvidenceRefusalCode;

/** From the first byte to the row. */
export async function receiveEvidence(
  actor: Actor,
  applicationId: string,
  announced: Announced,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<EvidenceView, ReceiveRefusal>> {
  if (!isUploader(actor) || !isUuid(applicationId)) {
    await recordRefusal(actor, ACTION, "not-found");
    return err("not-found");
  }
  const { kind } = announced;
  const formats = [...SCANS, ...officeFormatsOf(kind)];
  return runUpload<EvidenceView, ReceiveRefusal>(actor, ACTION, async (refuse) => {
    const welcome = await welcomeEvidence(actor, applicationId, announced);
    if (!welcome.ok) return welcome;
    return receiveFile<EvidenceView, ReceiveRefusal>({ announced, body, formats, refuse }, (file) =>
      attachEvidence(actor, applicationId, { kind, ...file }),
    );
  });
}

const isUploader = (actor: Actor): actor is Uploader =>
  actor.role === "firm" || actor.role === "county" || actor.role === "officer";
