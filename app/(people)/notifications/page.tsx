import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";
import { NOTIFICATION_LIST } from "@/lib/notifications/schema";
import { MarkAllRead } from "@/lib/notifications/ui/mark-all-read";
import { NotificationLink } from "@/lib/notifications/ui/notification-link";
import { StatusBadge } from "@/lib/ui/badge";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("notifications");
  return { title: t("list.title") };
}

export default async function NotificationsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const parameters = readListParameters(NOTIFICATION_LIST, await props.searchParams);
  const [t, locale] = await Promise.all([getWords("notifications"), getLocale()]);
  const { rows, total, unread } = await listNotifications(
    actor,
    { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize },
    locale,
  );
  return (
    <ClientWords namespaces={["notifications", "errors"]}>
      <PageHead
        title={t("list.title")}
        lead={t("list.lead", { unread })}
        actions={unread > 0 ? <MarkAllRead /> : undefined}
      />
      <ListView
        path="/notifications"
        spec={NOTIFICATION_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("list.title")}
        hiddenCaption
        what={t("list.title")}
        exportPath="/notifications/export"
        filters={[
          {
            name: "state",
            label: t("list.state"),
            options: (["unread", "read"] as const).map((value) => ({ value, label: t(`list.states.${value}`) })),
          },
        ]}
        columns={[
          { key: "at", head: t("list.at"), sort: "at", cell: (row) => <TableInstant at={row.at} /> },
          {
            key: "what",
            head: t("list.what"),
            names: true,
            cell: (row) => (
              <>
                <NotificationLink id={row.id} href={row.link}>
                  {row.title}
                </NotificationLink>
                <span className="mt-1 block font-normal text-ink-2">{row.text}</span>
              </>
            ),
          },
          {
            key: "state",
            head: t("list.state"),
            cell: (row) =>
              row.readAt === null ? (
                <StatusBadge tone="primary">{t("list.states.unread")}</StatusBadge>
              ) : (
                <span className="text-ink-2">{t("list.states.read")}</span>
              ),
          },
        ]}
        empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
      />
    </ClientWords>
  );
}
