import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listedRows } from "@/lib/ranking/domain/board-list";
import { findBoard } from "@/lib/ranking/queries/find-board";
import { rankingTable } from "@/lib/ranking/queries/ranking-table";
import { RANKING_LIST } from "@/lib/ranking/schema";
import { getLocale } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

export async function GET(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const view = (await findBoard(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(RANKING_LIST, Object.fromEntries(search));
  const table = rankingTable(listedRows(view.run?.board.rows ?? [], parameters), await getLocale());
  return listExport(search.get("format"), table.sheetName, table);
}
