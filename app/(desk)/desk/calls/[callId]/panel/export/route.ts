import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { findPanel } from "@/lib/panels/queries/find-panel";
import { panelTable } from "@/lib/panels/queries/panel-table";
import { PANEL_LIST } from "@/lib/panels/schema/lists";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(PANEL_LIST, Object.fromEntries(search));
  const view = (await findPanel(actor, callId, { ...parameters, skip: 0 })) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  return listExport(search.get("format"), t("board.title"), panelTable(view, t, locale));
}
