import type { Metadata } from "next";
import { ANNOUNCEMENT_STATES, URGENCIES } from "@/lib/announcements/domain";
import { listAnnouncements } from "@/lib/announcements/queries/list-announcements";
import { ANNOUNCEMENT_LIST } from "@/lib/announcements/schema";
import { AnnounceForm } from "@/lib/announcements/ui/announce-form";
import { UrgencyBadge } from "@/lib/announcements/ui/urgency-badge";
import { WithdrawAnnouncement } from "@/lib/announcements/ui/withdraw-button";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { formatInstant } from "@/lib/core/time";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("announcements");
  return { title: t("title") };
}

export default async function AnnouncementsPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(ANNOUNCEMENT_LIST, await searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const list =
    (await listAnnouncements(actor, (await params).callId, { ...parameters, ...range })) ??
    (await refuseUnknown(actor));
  const [t, calls, locale] = await Promise.all([getWords("announcements"), getWords("calls"), getLocale()]);
  const { call, rows, total } = list;
  const path = `/desk/calls/${call.id}/announcements`;
  return (
    <ClientWords namespaces={["announcements", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: calls("title") },
          { href: `/desk/calls/${call.id}`, label: call.title },
        ]}
        here={t("title")}
      />
      <PageHead above={call.title} title={t("title")} lead={t("lead")} />
      <section className="mb-12 max-w-[44rem]">
        <h2 className="mb-4 text-xl">{t("new")}</h2>
        <AnnounceForm callId={call.id} />
      </section>
      <ListView
        path={path}
        spec={ANNOUNCEMENT_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("caption")}
        what={t("what")}
        exportPath={`${path}/export`}
        filters={[
          {
            name: "urgency",
            label: t("urgency"),
            options: URGENCIES.map((value) => ({ value, label: t(`urgencies.${value}`) })),
          },
          {
            name: "state",
            label: t("state"),
            options: ANNOUNCEMENT_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          },
          { name: "q", label: t("search") },
        ]}
        columns={[
          {
            key: "urgency",
            head: t("urgency"),
            cell: (row) => <UrgencyBadge urgency={row.urgency} words={t} />,
          },
          {
            key: "title",
            head: t("subject"),
            cell: (row) => (
              <>
                <span className="block font-semibold">{row.title}</span>
                <span className="whitespace-pre-wrap">{row.text}</span>
                {row.withdrawnAt && (
                  <span className="hint block">
                    {t("withdrawnBecause", {
                      when: formatInstant(row.withdrawnAt, locale),
                      reason: row.withdrawReason ?? "",
                    })}
                  </span>
                )}
              </>
            ),
          },
          { key: "by", head: t("by"), cell: (row) => row.publishedBy },
          {
            key: "publishedAt",
            head: t("publishedAt"),
            sort: "publishedAt",
            cell: (row) => <TableInstant at={row.publishedAt} />,
          },
          {
            key: "actions",
            head: t("actions"),
            cell: (row) =>
              row.withdrawnAt === null ? (
                <WithdrawAnnouncement announcementId={row.id} title={row.title} />
              ) : (
                t("states.withdrawn")
              ),
          },
        ]}
        empty={<EmptyState title={t("empty")} why={t("emptyWhy")} />}
      />
    </ClientWords>
  );
}
