import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { findPlan } from "@/lib/panels/queries/find-plan";
import { listedPlanRows } from "@/lib/panels/queries/plan-rows";
import { planTable } from "@/lib/panels/queries/plan-table";
import { PLAN_LIST, planNumberIn } from "@/lib/panels/schema/lists";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request, props: { params: Promise<{ callId: string }> }): Promise<Response> {
  const actor = await requireActor("officer");
  const { callId } = await props.params;
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(PLAN_LIST, Object.fromEntries(search));
  const view = await findPlan(actor, callId, planNumberIn(parameters));
  const drawn = view?.drawn ?? (await refuseUnknown(actor));
  const [t, panels] = await Promise.all([getWords("plans"), getWords("panels")]);
  return listExport(
    search.get("format"),
    t("report.applications"),
    planTable(listedPlanRows(drawn.rows, parameters), t, panels),
  );
}
