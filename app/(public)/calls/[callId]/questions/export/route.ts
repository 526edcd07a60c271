import { findActor, recordUnknown } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listPublicAnswers } from "@/lib/questions/queries/public-answers";
import { answerTable } from "@/lib/questions/queries/question-table";
import { PUBLIC_ANSWERS } from "@/lib/questions/schema";
import { getWords } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

export async function GET(request: Request, { params }: Route): Promise<Response> {
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(PUBLIC_ANSWERS, Object.fromEntries(search));
  const [answers, t] = await Promise.all([listPublicAnswers((await params).callId, parameters), getWords("questions")]);
  if (!answers) {
    await recordUnknown(await findActor());
    return new Response(null, { status: 404 });
  }
  return listExport(search.get("format"), t("public"), answerTable(answers.rows, t));
}
