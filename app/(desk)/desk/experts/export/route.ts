import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { expertTable } from "@/lib/experts/queries/expert-table";
import { listExperts } from "@/lib/experts/queries/list-experts";
import { EXPERT_LIST } from "@/lib/experts/schema";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(EXPERT_LIST, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listExperts(actor, { ...parameters, skip: 0 }), getWords("experts")]);
  return listExport(search.get("format"), t("list.title"), expertTable(rows, t));
}
