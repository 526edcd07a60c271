import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { env } from "@/lib/env";
import { LETTER_STATES } from "@/lib/notifications/domain/letter-state";
import { listOutbox } from "@/lib/notifications/queries/list-outbox";
import { OUTBOX_LIST } from "@/lib/notifications/schema";
import { Letter } from "@/lib/notifications/ui/letter";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("notifications");
  return { title: t("outbox.title") };
}

/** Demonstrations only: the mail that nobody there can receive. */
export default async function OutboxPage(props: { searchParams: Promise<SearchParameters> }) {
  if (env().JIGAI_INSTANCE === "production") notFound();
  const parameters = readListParameters(OUTBOX_LIST, await props.searchParams);
  const [{ rows, total }, t] = await Promise.all([
    listOutbox({ ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("notifications"),
  ]);
  return (
    <>
      <PageHead title={t("outbox.title")} lead={t("outbox.lead")} />
      <ListView
        path="/outbox"
        spec={OUTBOX_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("outbox.title")}
        hiddenCaption
        what={t("outbox.what")}
        filters={[
          {
            name: "state",
            label: t("outbox.state"),
            options: LETTER_STATES.map((value) => ({ value, label: t(`outbox.states.${value}`) })),
          },
        ]}
        columns={[
          { key: "at", head: t("outbox.at"), sort: "queuedAt", cell: (row) => <TableInstant at={row.queuedAt} /> },
          {
            key: "to",
            head: t("outbox.to"),
            cell: (row) => (
              <>
                {row.recipientName}
                <span className="code block wrap-anywhere text-ink-2">{row.address}</span>
              </>
            ),
          },
          { key: "letter", head: t("outbox.letter"), names: true, cell: (row) => <Letter letter={row} /> },
          { key: "state", head: t("outbox.state"), cell: (row) => t(`outbox.states.${row.state}`) },
        ]}
        empty={<EmptyState title={t("outbox.empty")} why={t("outbox.emptyWhy")} />}
      />
    </>
  );
}
