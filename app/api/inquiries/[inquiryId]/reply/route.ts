import { requireSender } from "@/lib/auth/require-sender";
import { storable } from "@/lib/core/storable";
import { receiveBytes } from "@/lib/documents/receive-bytes";
import { tableLimits } from "@/lib/documents/spreadsheet/table";
import { takeInReply } from "@/lib/inquiries/commands/take-in-reply";
import { previewReply } from "@/lib/inquiries/queries/preview-reply";
import { replyQuery } from "@/lib/inquiries/schema";

type Route = { params: Promise<{ inquiryId: string }> };

/** A department's table: first for its preview, then again, with the preview's hash, to be taken in. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireSender("officer");
  if (actor instanceof Response) return actor;
  const query = replyQuery.safeParse(storable(Object.fromEntries(new URL(request.url).searchParams)));
  if (!query.success) return Response.json({ ok: false, refusal: "invalid-input", faults: [] }, { status: 400 });
  const received = await receiveBytes(request, tableLimits.fileBytes);
  if (!received.ok) return answer({ kind: "unreadable", refusal: { code: "file-too-large", at: null } });
  const { inquiryId } = await params;
  const { name, confirm, ...letter } = query.data;
  const file = { bytes: received.value, fileName: name };
  if (confirm === undefined) return answer(await previewReply(actor, inquiryId, file, letter));
  const result = await takeInReply(actor, inquiryId, { ...file, sha256: confirm }, letter);
  return answer(result.ok ? { kind: "taken-in", ...result.value } : { kind: "refused", refusal: result.error });
}

const answer = (body: object) => Response.json(body, { headers: { "Cache-Control": "private, no-store" } });
