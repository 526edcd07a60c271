import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findApprovalFile } from "@/lib/awards/queries/find-approval-file";
import { giveBack } from "@/lib/evidence/queries/give-back";

type Route = { params: Promise<{ proposalId: string; fileId: string }> };

/** The scan under a signature, to be kept: never run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const { proposalId, fileId } = await params;
  const found = (await findApprovalFile(actor, proposalId, fileId)) ?? (await refuseUnknown(actor));
  return giveBack(found);
}
