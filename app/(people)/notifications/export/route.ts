import { requireActor } from "@/lib/auth/session";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";
import { NOTIFICATION_LIST } from "@/lib/notifications/schema";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(NOTIFICATION_LIST, Object.fromEntries(search));
  const [t, locale] = await Promise.all([getWords("notifications"), getLocale()]);
  const { rows } = await listNotifications(actor, { ...parameters, skip: 0 }, locale);
  return listExport(search.get("format"), t("list.title"), {
    sheetName: t("list.title"),
    columns: [
      { header: t("list.at"), kind: "instant", width: 20 },
      { header: t("list.what"), kind: "text", width: 40 },
      { header: t("list.text"), kind: "text", width: 80 },
      { header: t("list.state"), kind: "text" },
    ],
    rows: rows.map((row) => [
      row.at,
      row.title,
      row.text,
      t(row.readAt === null ? "list.states.unread" : "list.states.read"),
    ]),
  });
}
