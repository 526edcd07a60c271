import { requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listExceptions } from "@/lib/screening/queries/exceptions";
import { EXCEPTION_LIST } from "@/lib/screening/schema/lists";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("approver");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(EXCEPTION_LIST, Object.fromEntries(search));
  const [{ rows }, t, locale] = await Promise.all([
    listExceptions(actor, { ...parameters, skip: 0 }),
    getWords("screening"),
    getLocale(),
  ]);
  return listExport(search.get("format"), t("exceptions.title"), {
    sheetName: t("exceptions.title"),
    columns: [
      { header: t("exceptions.firm"), kind: "text", width: 32 },
      { header: t("exceptions.project"), kind: "text", width: 40 },
      { header: t("exceptions.unit"), kind: "text", width: 16 },
      { header: t("exceptions.reason"), kind: "text", width: 48 },
      { header: t("exceptions.ruledBy"), kind: "text" },
      { header: t("exceptions.ruledAt"), kind: "instant", width: 20 },
      { header: t("exceptions.state"), kind: "text" },
      { header: t("exceptions.documentNo"), kind: "text", width: 24 },
    ],
    rows: rows.map((row) => [
      row.firmName,
      row.projectName,
      nameOf(row.unit, locale),
      row.reason,
      row.ruledBy,
      row.ruledAt,
      t(`exceptions.states.${row.state}`),
      row.documentNo,
    ]),
  });
}
