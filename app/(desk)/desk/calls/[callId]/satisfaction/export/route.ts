import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { commentTable } from "@/lib/satisfaction/queries/comment-table";
import { findSatisfaction } from "@/lib/satisfaction/queries/satisfaction-of-call";
import { COMMENT_LIST } from "@/lib/satisfaction/schema";
import { getWords } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

export async function GET(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(COMMENT_LIST, Object.fromEntries(search));
  const view = (await findSatisfaction(actor, (await params).callId, parameters)) ?? (await refuseUnknown(actor));
  const t = await getWords("satisfaction");
  return listExport(search.get("format"), t("comments"), commentTable(view.comments, t));
}
