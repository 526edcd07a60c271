import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { giveBack } from "@/lib/evidence/queries/give-back";
import { findReplyFile } from "@/lib/inquiries/queries/find-reply-file";

type Route = { params: Promise<{ replyId: string }> };

/** A department's file as it came in: to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const { replyId } = await params;
  const reply = (await findReplyFile(actor, replyId)) ?? (await refuseUnknown(actor));
  return giveBack({ ...reply, mediaType: "application/octet-stream" });
}
