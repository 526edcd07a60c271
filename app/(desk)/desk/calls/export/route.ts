import { requireActor } from "@/lib/auth/session";
import { listCalls } from "@/lib/calls/queries/list-calls";
import { CALL_LIST } from "@/lib/calls/schema/call-list";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("officer");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(CALL_LIST, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([listCalls(actor, parameters), getWords("calls")]);
  return listExport(search.get("format"), t("export.title"), {
    sheetName: t("export.title"),
    columns: [
      { header: t("editor.callTitle"), kind: "text", width: 40 },
      { header: t("documentNo"), kind: "text", width: 28 },
      { header: t("year"), kind: "number" },
      { header: t("state"), kind: "text" },
      { header: t("opensAt"), kind: "instant", width: 20 },
      { header: t("closesAt"), kind: "instant", width: 20 },
      { header: `${t("budget")} (${t("editor.wan")})`, kind: "money", unit: "wan" },
    ],
    rows: rows.map((call) => [
      call.title,
      call.documentNo,
      call.year,
      t(`states.${call.state}`),
      call.opensAt,
      call.closesAt,
      call.budgetFen,
    ]),
  });
}
