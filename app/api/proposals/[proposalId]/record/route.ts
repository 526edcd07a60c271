import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findRecord } from "@/lib/awards/queries/find-record";

type Route = { params: Promise<{ proposalId: string }> };

/** The decision record of a proposal as a file, to be kept and verified. */
export async function GET(_request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const { proposalId } = await params;
  const record = (await findRecord(actor, proposalId)) ?? (await refuseUnknown(actor));
  return new Response(record, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="record-${proposalId.slice(0, 8)}.json"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
