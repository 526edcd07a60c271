import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listRefusals } from "@/lib/inspection/queries/list-refusals";
import { REFUSAL_LIST } from "@/lib/inspection/schema";
import { actionWords, reasonWords, roleWords } from "@/lib/inspection/ui/record-words";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("inspector");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(REFUSAL_LIST, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listRefusals(actor, { ...parameters, skip: 0 }), getWords("audit")]);
  return listExport(search.get("format"), t("refusals.title"), {
    sheetName: t("refusals.title"),
    columns: [
      { header: t("refusals.last"), kind: "instant", width: 20 },
      { header: t("events.who"), kind: "text" },
      { header: t("events.role"), kind: "text" },
      { header: t("refusals.address"), kind: "text", width: 20 },
      { header: t("events.action"), kind: "text", width: 40 },
      { header: t("refusals.reason"), kind: "text", width: 24 },
      { header: t("refusals.count"), kind: "number" },
    ],
    rows: rows.map((row) => [
      row.lastAt,
      row.actorName,
      roleWords(t, row.actorRole),
      row.address,
      actionWords(t, row.action),
      reasonWords(t, row.reason),
      row.count,
    ]),
  });
}
