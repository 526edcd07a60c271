import { requireActor } from "@/lib/auth/session";
import { listExport } from "@/lib/documents/list-export";
import { getWords } from "@/lib/words/server";
import { findWaiting } from "../../find-waiting";
import { waitingTable } from "../../waiting-table";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("approver");
  const [waiting, t] = await Promise.all([findWaiting(actor), getWords("screening")]);
  return listExport(new URL(request.url).searchParams.get("format"), t("approvals.title"), waitingTable(waiting, t));
}
