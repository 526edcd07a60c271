import { listOwnApplications } from "@/lib/applications/queries/list-own-applications";
import { OWN_APPLICATIONS } from "@/lib/applications/schema/list";
import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("firm");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(OWN_APPLICATIONS, Object.fromEntries(search));
  const [{ rows }, t] = await Promise.all([
    listOwnApplications(actor, { ...parameters, skip: 0 }),
    getWords("applications"),
  ]);
  return listExport(search.get("format"), t("title"), {
    sheetName: t("title"),
    columns: [
      { header: t("list.project"), kind: "text", width: 40 },
      { header: t("list.call"), kind: "text", width: 36 },
      { header: t("list.state"), kind: "text", width: 18 },
      { header: t("list.closes"), kind: "instant", width: 20 },
      { header: t("list.keeper"), kind: "text" },
      { header: t("list.receipt"), kind: "text", width: 24 },
      { header: t("list.since"), kind: "instant", width: 20 },
    ],
    rows: rows.map((row) => [
      row.projectName,
      row.callTitle,
      t(`states.${row.state}`),
      row.closesAt,
      row.keeper,
      row.receiptNo,
      row.stateSince,
    ]),
  });
}
