import { Readable } from "node:stream";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findApprovalFile } from "@/lib/awards/queries/find-approval-file";
import { openFile } from "@/lib/documents/file-store";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";

type Route = { params: Promise<{ proposalId: string; fileId: string }> };

/** The scan under a signature, to be kept: never run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const { proposalId, fileId } = await params;
  const found = (await findApprovalFile(actor, proposalId, fileId)) ?? (await refuseUnknown(actor));
  const file = await openFile(found.sha256);
  if (!file) throw new Error(`approval file ${fileId} has no bytes under its hash`);
  // Node's own stream type and the browser's differ in name only.
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      "Content-Type": found.mediaType,
      "Content-Length": String(file.byteCount),
      "Content-Disposition": attachmentHeader(found.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
