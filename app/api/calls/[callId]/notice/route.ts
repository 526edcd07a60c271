import { requireSender } from "@/lib/auth/require-sender";
import { findActor, recordUnknown } from "@/lib/auth/session";
import { receiveNotice } from "@/lib/calls/commands/receive-notice";
import { findCallNotice } from "@/lib/calls/queries/find-notice";
import { noticeQuery } from "@/lib/calls/schema/call-form";
import { isUuid } from "@/lib/core/uuid";
import { fileAnswer } from "@/lib/documents/file-answer";
import { bodyOf } from "@/lib/documents/receive-bytes";
import { attachmentHeader } from "@/lib/evidence/domain/file-name";

type Route = { params: Promise<{ callId: string }> };

/** The notice as a file to keep: the same bytes for ever, so it may be kept by its hash. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const { callId } = await params;
  const actor = await findActor();
  const notice = await findCallNotice(actor, callId);
  if (!notice) {
    await recordUnknown(actor);
    return new Response(null, { status: 404 });
  }
  const etag = `"${notice.sha256}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { ETag: etag } });
  return fileAnswer(notice.sha256, {
    "Content-Type": "application/pdf",
    "Content-Disposition": attachmentHeader(notice.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-cache",
    ETag: etag,
  });
}

/** Takes the notice of a draft: the body is the file. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireSender("officer");
  if (actor instanceof Response) return actor;
  const { callId } = await params;
  const query = noticeQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success || !isUuid(callId)) return answer({ ok: false, refusal: "invalid-input", faults: [] });
  const { name: fileName, version, bytes: byteCount } = query.data;
  const result = await receiveNotice(actor, { callId, version, fileName, byteCount }, bodyOf(request));
  return answer(result.ok ? result : { ok: false, refusal: result.error, faults: [] });
}

const answer = (state: object) => Response.json(state, { headers: { "Cache-Control": "no-store" } });
