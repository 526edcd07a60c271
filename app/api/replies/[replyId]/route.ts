import { Readable } from "node:stream";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { openFile } from "@/lib/documents/file-store";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";
import { findReplyFile } from "@/lib/inquiries/queries/find-reply-file";

type Route = { params: Promise<{ replyId: string }> };

/** A department's file as it came in: to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const { replyId } = await params;
  const reply = (await findReplyFile(actor, replyId)) ?? (await refuseUnknown(actor));
  const file = await openFile(reply.sha256);
  if (!file) throw new Error(`reply ${replyId} has no bytes under its hash`);
  // Node's own stream type and the browser's differ in name only.
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(file.byteCount),
      "Content-Disposition": attachmentHeader(reply.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
