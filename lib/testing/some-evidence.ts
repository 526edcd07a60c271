import type { AttachmentKind } from "@/lib/calls/domain/call-rules";
import { storeFile } from "@/lib/documents/file-store";
import { attachEvidence } from "@/lib/evidence/commands/attach-evidence";
import type { Uploader } from "@/lib/evidence/commands/locked-application";
import type { EvidenceKind } from "@/lib/evidence/domain/evidence-kind";
import { MAX_FILE_BYTES } from "@/lib/evidence/domain/limits";
import type { EvidenceView } from "@/lib/evidence/queries/read-evidence";
import { pdfFile } from "./evidence-files";
import { accepted } from "./people";

export type EvidenceWish = { readonly kind?: EvidenceKind; readonly fileName?: string; readonly bytes?: Buffer };

/** A document of one page, different for every name, joined to an application as an upload joins it. */
export async function someEvidence(
  actor: Uploader,
  applicationId: string,
  { kind = actor.role === "firm" ? "licence" : "screening", ...wish }: EvidenceWish = {},
): Promise<EvidenceView> {
  const fileName = wish.fileName ?? `${kind}.pdf`;
  const bytes = wish.bytes ?? pdfFile({ trailer: `/Title <${Buffer.from(applicationId + fileName).toString("hex")}>` });
  const file = accepted(await storeFile(bytes, MAX_FILE_BYTES));
  return accepted(
    await attachEvidence(actor, applicationId, {
      kind,
      fileName,
      mediaType: kind === "site-photo" ? "image/png" : "application/pdf",
      ...file,
      scan: null,
    }),
  );
}

/** One document of each kind that is asked for. */
export async function evidenceOfKinds(
  actor: Uploader,
  applicationId: string,
  kinds: readonly AttachmentKind[],
): Promise<void> {
  for (const kind of kinds) await someEvidence(actor, applicationId, { kind });
}
