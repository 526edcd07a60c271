import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { listOwnApplications } from "@/lib/applications/queries/list-own-applications";
import { ApplicationStateBadge } from "@/lib/applications/ui/state-badge";
import { findReader } from "@/lib/auth/reader";
import { formatInstant } from "@/lib/core/time";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("reading.page"), referrer: "no-referrer", robots: "noindex" };
}

export default async function ReadingPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const reader = (await findReader(token)) ?? notFound();
  const listing = { filters: {}, sort: "stateSince", direction: "desc", skip: 0 } as const;
  const [{ rows }, t, applications, locale] = await Promise.all([
    listOwnApplications(reader.actor, listing),
    getWords("firms"),
    getWords("applications"),
    getLocale(),
  ]);
  return (
    <>
      <PageHead
        above={t("reading.page")}
        title={reader.actor.firmName}
        lead={t("reading.pageLead", { name: reader.name, at: formatInstant(reader.expiresAt, locale) })}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("reading.nothing")} why={t("reading.nothingWhy")} />
      ) : (
        <DataTable
          hiddenCaption
          caption={applications("list.caption")}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "project",
              head: applications("list.project"),
              cell: (row) => (
                <TextLink href={`/read/${token}/applications/${row.id}`}>
                  {row.projectName || applications("list.unnamed")}
                </TextLink>
              ),
            },
            { key: "call", head: applications("list.call"), cell: (row) => row.callTitle },
            {
              key: "state",
              head: applications("list.state"),
              cell: (row) => <ApplicationStateBadge state={row.state} words={applications} />,
            },
            { key: "since", head: applications("list.since"), cell: (row) => <TableInstant at={row.stateSince} /> },
          ]}
        />
      )}
    </>
  );
}
