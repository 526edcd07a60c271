import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { listExport } from "@/lib/documents/list-export";
import { findCallRecusals } from "@/lib/recusals/queries/call-recusals";
import { recusalTable } from "@/lib/recusals/queries/recusal-table";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const view = (await findCallRecusals(actor, callId)) ?? (await refuseUnknown(actor));
  const t = await getWords("recusals");
  return listExport(new URL(request.url).searchParams.get("format"), t("desk.title"), recusalTable(view, t));
}
