import { Readable } from "node:stream";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { openFile } from "@/lib/documents/file-store";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";
import { findLicence } from "@/lib/firms/queries/find-licence";

type Route = { params: Promise<{ licenceId: string }> };

/** Gives a copy of a licence back to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm", "county");
  const { licenceId } = await params;
  const licence = (await findLicence(actor, licenceId)) ?? (await refuseUnknown(actor));
  const file = await openFile(licence.sha256);
  if (!file) throw new Error(`licence ${licenceId} has no bytes under its hash`);
  return new Response(streamOf(file.stream), {
    headers: {
      "Content-Type": licence.mediaType,
      "Content-Length": String(file.byteCount),
      "Content-Disposition": attachmentHeader(licence.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Node's own stream type and the browser's differ in name only. */
const streamOf = (stream: Readable) => Readable.toWeb(stream) as ReadableStream;
