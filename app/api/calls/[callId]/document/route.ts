import { findActor, recordUnknown } from "@/lib/auth/session";
import { findFrozenCall } from "@/lib/calls/queries/frozen-call";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";

type Route = { params: Promise<{ callId: string }> };

/** The text that opening froze, byte by byte: its SHA-256 is the one on the call's page. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const call = await findFrozenCall((await params).callId);
  if (!call) {
    await recordUnknown(await findActor());
    return new Response(null, { status: 404 });
  }
  return new Response(call.frozen, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": attachmentHeader(`${call.title}.json`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-cache",
      ETag: `"${call.sha256}"`,
    },
  });
}
