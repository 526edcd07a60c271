import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { conflictTable } from "@/lib/panels/queries/conflict-table";
import { findConflicts } from "@/lib/panels/queries/find-conflicts";
import { CONFLICT_LIST } from "@/lib/panels/schema/lists";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(CONFLICT_LIST, Object.fromEntries(search));
  const locale = await getLocale();
  const view = (await findConflicts(actor, callId, { ...parameters, skip: 0 }, locale)) ?? (await refuseUnknown(actor));
  const [t, panels] = await Promise.all([getWords("conflicts"), getWords("panels")]);
  return listExport(search.get("format"), t("list.caption"), conflictTable(view.rows, t, panels));
}
