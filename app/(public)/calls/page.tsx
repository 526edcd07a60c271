import type { Metadata } from "next";
import { listPublicCalls } from "@/lib/calls/queries/list-calls";
import { PhaseBadge } from "@/lib/calls/ui/phase-badge";
import { LinkButton } from "@/lib/ui/button";
import { TableInstant, Wan } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { DataTable } from "@/lib/ui/list/data-table";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("title") };
}

export default async function CallsPage() {
  const [calls, t] = await Promise.all([listPublicCalls(), getWords("calls")]);
  return (
    <>
      <PageHead title={t("title")} lead={t("public.lead")} />
      {calls.length === 0 ? (
        <EmptyState
          title={t("public.emptyTitle")}
          why={t("public.emptyWhy")}
          actions={<LinkButton href="/check">{t("public.check")}</LinkButton>}
        />
      ) : (
        <DataTable
          caption={t("public.caption")}
          hiddenCaption
          rows={calls}
          rowKey={(call) => call.id}
          columns={[
            {
              key: "title",
              head: t("editor.callTitle"),
              cell: (call) => <TextLink href={`/calls/${call.id}`}>{call.title}</TextLink>,
            },
            { key: "documentNo", head: t("documentNo"), cell: (call) => call.documentNo },
            { key: "state", head: t("state"), cell: (call) => <PhaseBadge phase={call.phase} /> },
            { key: "opensAt", head: t("opensAt"), cell: (call) => <TableInstant at={call.opensAt} /> },
            { key: "closesAt", head: t("closesAt"), cell: (call) => <TableInstant at={call.closesAt} /> },
            {
              key: "budget",
              head: `${t("budget")} (${t("editor.wan")})`,
              figure: true,
              cell: (call) => <Wan fen={call.budgetFen} />,
            },
          ]}
        />
      )}
    </>
  );
}
