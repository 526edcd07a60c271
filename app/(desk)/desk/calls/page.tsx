import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { CALL_STATES } from "@/lib/calls/domain/call-state";
import { listCalls } from "@/lib/calls/queries/list-calls";
import { CALL_LIST } from "@/lib/calls/schema/call-list";
import { StateBadge } from "@/lib/calls/ui/phase-badge";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { LinkButton } from "@/lib/ui/button";
import { TableInstant, Wan } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("title") };
}

export default async function DeskCallsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(CALL_LIST, await props.searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const [{ rows, total, years }, t] = await Promise.all([
    listCalls(actor, { ...parameters, ...range }),
    getWords("calls"),
  ]);
  const create = <LinkButton href="/desk/calls/new">{t("list.create")}</LinkButton>;
  return (
    <>
      <PageHead title={t("title")} lead={t("list.lead")} actions={years.length > 0 && create} />
      <ListView
        path="/desk/calls"
        spec={CALL_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(call) => call.id}
        caption={t("list.caption")}
        what={t("list.what")}
        exportPath="/desk/calls/export"
        filters={[
          {
            name: "year",
            label: t("year"),
            options: years.map((year) => ({ value: String(year), label: String(year) })),
          },
          {
            name: "state",
            label: t("state"),
            options: CALL_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
          },
          { name: "q", label: t("search") },
        ]}
        columns={[
          {
            key: "title",
            head: t("editor.callTitle"),
            cell: (call) => <TextLink href={`/desk/calls/${call.id}`}>{call.title}</TextLink>,
          },
          { key: "documentNo", head: t("documentNo"), cell: (call) => call.documentNo || "—" },
          { key: "year", head: t("year"), sort: "year", cell: (call) => <span className="num">{call.year}</span> },
          { key: "state", head: t("state"), cell: (call) => <StateBadge state={call.state} /> },
          { key: "opensAt", head: t("opensAt"), cell: (call) => <TableInstant at={call.opensAt} /> },
          {
            key: "closesAt",
            head: t("closesAt"),
            sort: "closesAt",
            cell: (call) => <TableInstant at={call.closesAt} />,
          },
          {
            key: "budget",
            head: `${t("budget")} (${t("editor.wan")})`,
            figure: true,
            cell: (call) => <Wan fen={call.budgetFen} />,
          },
        ]}
        empty={<EmptyState title={t("list.emptyTitle")} why={t("list.emptyWhy")} actions={create} />}
      />
    </>
  );
}
