import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { giveBack } from "@/lib/evidence/queries/give-back";
import { findLicence } from "@/lib/firms/queries/find-licence";

type Route = { params: Promise<{ licenceId: string }> };

/** Gives a copy of a licence back to be kept, never to be run or shown in the portal's own name. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("firm", "county");
  const { licenceId } = await params;
  const licence = (await findLicence(actor, licenceId)) ?? (await refuseUnknown(actor));
  return giveBack(licence);
}
