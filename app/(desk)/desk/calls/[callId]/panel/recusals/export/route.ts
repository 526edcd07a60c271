import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { findCallRecusals } from "@/lib/recusals/queries/call-recusals";
import { recusalTable } from "@/lib/recusals/queries/recusal-table";
import { RECUSAL_LIST } from "@/lib/recusals/schema";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(RECUSAL_LIST, Object.fromEntries(search));
  const view = (await findCallRecusals(actor, callId, { ...parameters, skip: 0 })) ?? (await refuseUnknown(actor));
  const t = await getWords("recusals");
  return listExport(search.get("format"), t("desk.title"), recusalTable(view, t));
}
