import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listQuestions } from "@/lib/questions/queries/list-questions";
import { questionTable } from "@/lib/questions/queries/question-table";
import { QUESTION_QUEUE } from "@/lib/questions/schema";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(QUESTION_QUEUE, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listQuestions(actor, parameters), getWords("questions")]);
  return listExport(search.get("format"), t("queueTitle"), questionTable(rows, t, true));
}
