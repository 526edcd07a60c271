import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listOwnQuestions } from "@/lib/questions/queries/list-questions";
import { questionTable } from "@/lib/questions/queries/question-table";
import { OWN_QUESTIONS } from "@/lib/questions/schema";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("firm");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(OWN_QUESTIONS, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listOwnQuestions(actor, parameters), getWords("questions")]);
  return listExport(search.get("format"), t("own"), questionTable(rows, t, false));
}
