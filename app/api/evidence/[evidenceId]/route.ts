import { Readable } from "node:stream";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { openFile } from "@/lib/documents/file-store";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";
import { findEvidence } from "@/lib/evidence/queries/find-evidence";

type Route = { params: Promise<{ evidenceId: string }> };

/** Gives a file back to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector");
  const { evidenceId } = await params;
  const evidence = (await findEvidence(actor, evidenceId)) ?? (await refuseUnknown(actor));
  const file = await openFile(evidence.sha256);
  if (!file) throw new Error(`evidence ${evidenceId} has no bytes under its hash`);
  return new Response(streamOf(file.stream), {
    headers: {
      "Content-Type": evidence.mediaType,
      "Content-Length": String(file.byteCount),
      "Content-Disposition": attachmentHeader(evidence.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Node's own stream type and the browser's differ in name only. */
const streamOf = (stream: Readable) => Readable.toWeb(stream) as ReadableStream;
