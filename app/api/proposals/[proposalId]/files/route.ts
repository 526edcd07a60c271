import { requireSender } from "@/lib/auth/require-sender";
import { receiveApprovalFile } from "@/lib/awards/commands/receive-approval-file";
import { approvalFileQuery } from "@/lib/awards/schema";
import { storable } from "@/lib/core/storable";
import { bodyOf } from "@/lib/documents/receive-bytes";

type Route = { params: Promise<{ proposalId: string }> };

/** Takes the scan of the minutes, or of the government's document: the body is the file. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireSender("approver");
  if (actor instanceof Response) return actor;
  const { proposalId } = await params;
  const query = approvalFileQuery.safeParse(storable(Object.fromEntries(new URL(request.url).searchParams)));
  if (!query.success) return answer({ ok: false, refusal: "invalid-input", faults: [] });
  const sent = {
    proposalId,
    fileName: query.data.name,
    declaredType: request.headers.get("content-type") ?? "",
    byteCount: query.data.bytes,
    sha256: query.data.sha256,
  };
  const result = await receiveApprovalFile(actor, sent, bodyOf(request));
  return answer(result.ok ? result : { ok: false, refusal: result.error, faults: [] });
}

const answer = (state: object) => Response.json(state, { headers: { "Cache-Control": "no-store" } });
