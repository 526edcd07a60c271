import { listAccounts } from "@/lib/accounts/queries/list-accounts";
import { ACCOUNT_LIST } from "@/lib/accounts/schema";
import { requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { readListParameters } from "@/lib/core/list-parameters";
import { listExport } from "@/lib/documents/list-export";
import { getLocale, getWords } from "@/lib/words/server";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("admin");
  const search = new URL(request.url).searchParams;
  const parameters = readListParameters(ACCOUNT_LIST, Object.fromEntries(search));
  const [{ rows }, t, locale] = await Promise.all([
    listAccounts(actor, { ...parameters, skip: 0 }),
    getWords("accounts"),
    getLocale(),
  ]);
  return listExport(search.get("format"), t("list.title"), {
    sheetName: t("list.title"),
    columns: [
      { header: t("name"), kind: "text" },
      { header: t("signInName"), kind: "text", width: 28 },
      { header: t("role"), kind: "text" },
      { header: t("place"), kind: "text", width: 24 },
      { header: t("createdAt"), kind: "instant", width: 20 },
      { header: t("state"), kind: "text" },
    ],
    rows: rows.map((row) => [
      row.name,
      [row.email, row.mobile].filter(Boolean).join(" · "),
      t(`roles.${row.role}`),
      row.unit ? nameOf(row.unit, locale) : row.employerName,
      row.createdAt,
      t(row.disabledAt ? "states.disabled" : "states.active"),
    ]),
  });
}
