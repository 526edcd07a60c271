import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { listExport } from "@/lib/documents/list-export";
import { findPlan } from "@/lib/panels/queries/find-plan";
import { planTable } from "@/lib/panels/queries/plan-table";
import { readPlanNumber } from "@/lib/panels/schema/lists";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const search = new URL(request.url).searchParams;
  const view = await findPlan(actor, callId, readPlanNumber(Object.fromEntries(search)));
  const drawn = view?.drawn ?? (await refuseUnknown(actor));
  const [t, panels] = await Promise.all([getWords("plans"), getWords("panels")]);
  return listExport(search.get("format"), t("report.applications"), planTable(drawn, t, panels));
}
