import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { findPanel } from "@/lib/panels/queries/find-panel";
import { loadTable } from "@/lib/panels/queries/panel-table";
import { PANEL_LIST } from "@/lib/panels/schema/lists";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const everything = { ...readListParameters(PANEL_LIST, {}), skip: 0 };
  const view = (await findPanel(actor, callId, everything)) ?? (await refuseUnknown(actor));
  const t = await getWords("panels");
  return listExport(new URL(request.url).searchParams.get("format"), t("load.title"), loadTable(view, t));
}
