import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listEvents } from "@/lib/inspection/queries/list-events";
import { EVENT_LIST, PEOPLE } from "@/lib/inspection/schema";
import { actionOptions, actionWords, roleWords, subjectWords } from "@/lib/inspection/ui/record-words";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("audit");
  return { title: t("events.title") };
}

export default async function InspectionPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("inspector");
  const parameters = readListParameters(EVENT_LIST, await props.searchParams);
  const [{ rows, total, actions }, t, locale] = await Promise.all([
    listEvents(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("audit"),
    getLocale(),
  ]);
  return (
    <>
      <PageHead title={t("events.title")} lead={t("events.lead")} />
      <DeskNews actor={actor} />
      <ListView
        path="/inspection"
        spec={EVENT_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.hash}
        caption={t("events.title")}
        what={t("events.what")}
        exportPath="/inspection/export"
        filters={[
          { name: "action", label: t("events.action"), options: actionOptions(t, actions, locale) },
          {
            name: "role",
            label: t("events.role"),
            options: PEOPLE.map((value) => ({ value, label: roleWords(t, value) })),
          },
          { name: "from", label: t("events.from"), day: true },
          { name: "q", label: t("events.subjectId") },
        ]}
        columns={[
          { key: "seq", head: t("events.seq"), sort: "seq", figure: true, cell: (row) => String(row.seq) },
          { key: "at", head: t("events.at"), cell: (row) => <TableInstant at={row.at} seconds /> },
          { key: "who", head: t("events.who"), cell: (row) => row.actorName ?? "" },
          { key: "role", head: t("events.role"), cell: (row) => roleWords(t, row.actorRole) },
          { key: "action", head: t("events.action"), cell: (row) => actionWords(t, row.action) },
          {
            key: "subject",
            head: t("events.subject"),
            cell: (row) => (
              <>
                {subjectWords(t, row)}
                {row.subjectName !== null && <span className="code hint block">{row.subjectId}</span>}
              </>
            ),
          },
          { key: "hash", head: t("events.hash"), cell: (row) => <span className="code">{row.hash.slice(0, 12)}</span> },
        ]}
        empty={<EmptyState title={t("events.empty")} why={t("events.emptyWhy")} />}
      />
    </>
  );
}
