import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listRefusals } from "@/lib/inspection/queries/list-refusals";
import { PEOPLE, REFUSAL_LIST } from "@/lib/inspection/schema";
import { actionWords, reasonWords, roleWords } from "@/lib/inspection/ui/record-words";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("audit");
  return { title: t("refusals.title") };
}

export default async function RefusalsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("inspector");
  const parameters = readListParameters(REFUSAL_LIST, await props.searchParams);
  const [{ rows, total, reasons }, t] = await Promise.all([
    listRefusals(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("audit"),
  ]);
  return (
    <>
      <PageHead title={t("refusals.title")} lead={t("refusals.lead")} />
      <ListView
        path="/inspection/refusals"
        spec={REFUSAL_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => `${row.address} ${row.action} ${row.reason} ${row.lastAt.toISOString()} ${row.actorName}`}
        caption={t("refusals.title")}
        what={t("refusals.what")}
        exportPath="/inspection/refusals/export"
        filters={[
          {
            name: "reason",
            label: t("refusals.reason"),
            options: reasons.map((value) => ({ value, label: reasonWords(t, value) })),
          },
          {
            name: "role",
            label: t("events.role"),
            options: PEOPLE.map((value) => ({ value, label: roleWords(t, value) })),
          },
          { name: "from", label: t("refusals.from"), day: true },
          { name: "q", label: t("refusals.search") },
        ]}
        columns={[
          {
            key: "lastAt",
            head: t("refusals.last"),
            sort: "lastAt",
            cell: (row) => <TableInstant at={row.lastAt} seconds />,
          },
          { key: "who", head: t("events.who"), cell: (row) => row.actorName ?? "" },
          { key: "role", head: t("events.role"), cell: (row) => roleWords(t, row.actorRole) },
          { key: "address", head: t("refusals.address"), cell: (row) => row.address },
          { key: "action", head: t("events.action"), cell: (row) => actionWords(t, row.action) },
          { key: "reason", head: t("refusals.reason"), cell: (row) => reasonWords(t, row.reason) },
          { key: "count", head: t("refusals.count"), sort: "count", figure: true, cell: (row) => row.count },
        ]}
        empty={<EmptyState title={t("refusals.empty")} why={t("refusals.emptyWhy")} />}
      />
    </>
  );
}
