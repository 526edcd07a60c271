import type { Metadata } from "next";
import { STAFF_ROLES } from "@/lib/accounts/domain";
import { listAccounts } from "@/lib/accounts/queries/list-accounts";
import { ACCOUNT_LIST } from "@/lib/accounts/schema";
import { AccountControls } from "@/lib/accounts/ui/account-controls";
import { requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { StatusBadge } from "@/lib/ui/badge";
import { LinkButton } from "@/lib/ui/button";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("list.title") };
}

export default async function AccountsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("admin");
  const parameters = readListParameters(ACCOUNT_LIST, await props.searchParams);
  const [{ rows, total }, t, locale] = await Promise.all([
    listAccounts(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("accounts"),
    getLocale(),
  ]);
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead
        title={t("list.title")}
        lead={t("list.lead")}
        actions={<LinkButton href="/admin/accounts/new">{t("create.title")}</LinkButton>}
      />
      <ListView
        path="/admin/accounts"
        spec={ACCOUNT_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("list.title")}
        what={t("list.what")}
        exportPath="/admin/accounts/export"
        filters={[
          {
            name: "role",
            label: t("role"),
            options: [...STAFF_ROLES, "admin" as const].map((role) => ({ value: role, label: t(`roles.${role}`) })),
          },
          {
            name: "state",
            label: t("state"),
            options: (["active", "disabled"] as const).map((state) => ({ value: state, label: t(`states.${state}`) })),
          },
          { name: "q", label: t("list.search") },
        ]}
        columns={[
          { key: "name", head: t("name"), sort: "name", cell: (row) => row.name },
          {
            key: "signInName",
            head: t("signInName"),
            cell: (row) => [row.email, row.mobile].filter(Boolean).join(" · "),
          },
          { key: "role", head: t("role"), sort: "role", cell: (row) => t(`roles.${row.role}`) },
          {
            key: "place",
            head: t("place"),
            cell: (row) => (row.unit ? nameOf(row.unit, locale) : (row.employerName ?? "")),
          },
          {
            key: "createdAt",
            head: t("createdAt"),
            sort: "createdAt",
            cell: (row) => <TableInstant at={row.createdAt} />,
          },
          {
            key: "state",
            head: t("state"),
            cell: (row) => (
              <StatusBadge tone={row.disabledAt ? "error" : "success"}>
                {t(row.disabledAt ? "states.disabled" : "states.active")}
              </StatusBadge>
            ),
          },
          {
            key: "controls",
            head: t("list.controls"),
            cell: (row) =>
              row.role === "admin" ? null : (
                <AccountControls accountId={row.id} name={row.name} disabled={row.disabledAt !== null} />
              ),
          },
        ]}
        empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
      />
    </ClientWords>
  );
}
