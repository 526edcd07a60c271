import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listEvents } from "@/lib/inspection/queries/list-events";
import { EVENT_LIST } from "@/lib/inspection/schema";
import { actionWords, roleWords, subjectWords } from "@/lib/inspection/ui/record-words";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("inspector");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(EVENT_LIST, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listEvents(actor, { ...parameters, skip: 0 }), getWords("audit")]);
  return listExport(search.get("format"), t("events.title"), {
    sheetName: t("events.title"),
    columns: [
      { header: t("events.seq"), kind: "number" },
      { header: t("events.at"), kind: "instant", width: 20 },
      { header: t("events.who"), kind: "text" },
      { header: t("events.role"), kind: "text" },
      { header: t("events.action"), kind: "text", width: 24 },
      { header: t("events.subject"), kind: "text", width: 50 },
      { header: t("events.subjectId"), kind: "text", width: 40 },
      { header: t("events.hash"), kind: "text", width: 66 },
    ],
    rows: rows.map((row) => [
      row.seq,
      row.at,
      row.actorName,
      roleWords(t, row.actorRole),
      actionWords(t, row.action),
      subjectWords(t, row),
      row.subjectId,
      row.hash,
    ]),
  });
}
