import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findEvidence } from "@/lib/evidence/queries/find-evidence";
import { giveBack } from "@/lib/evidence/queries/give-back";

type Route = { params: Promise<{ evidenceId: string }> };

/** Gives a file back to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector");
  const { evidenceId } = await params;
  const evidence = (await findEvidence(actor, evidenceId)) ?? (await refuseUnknown(actor));
  return giveBack(evidence);
}
