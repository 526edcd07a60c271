import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { APPLICATION_STATES } from "@/lib/applications/domain/application-state";
import { listOwnApplications } from "@/lib/applications/queries/list-own-applications";
import { OWN_APPLICATIONS } from "@/lib/applications/schema/list";
import { DeadlineBadge } from "@/lib/applications/ui/deadline-badge";
import { LeftInApplications } from "@/lib/applications/ui/left-in-applications";
import { ApplicationStateBadge } from "@/lib/applications/ui/state-badge";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { findOwnClaim } from "@/lib/firms/queries/find-claim";
import { ClaimNotice } from "@/lib/firms/ui/claim-notice";
import { LinkButton } from "@/lib/ui/button";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("title") };
}

const namesOf = (rows: readonly { readonly id: string; readonly projectName: string | null }[]) =>
  Object.fromEntries(rows.map(({ id, projectName }) => [id, projectName ?? ""]));

export default async function ApplicationsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("firm");
  const parameters = readListParameters(OWN_APPLICATIONS, await props.searchParams);
  const [{ rows, total, now }, claim, t] = await Promise.all([
    listOwnApplications(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    findOwnClaim(actor),
    getWords("applications"),
  ]);
  const start = (
    <LinkButton href="/applications/start" icon="plus">
      {t("list.start")}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={t("title")} lead={t("list.lead")} actions={rows.length > 0 ? start : undefined} />
      <div className="mb-6 empty:hidden">
        <ClaimNotice claim={claim} way="/account/members" />
      </div>
      <ClientWords namespaces={["applications"]}>
        <LeftInApplications account={actor.accountId} names={namesOf(rows)} />
      </ClientWords>
      <DeskNews actor={actor} />
      <ListView
        path="/applications"
        spec={OWN_APPLICATIONS}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("list.caption")}
        what={t("list.what")}
        exportPath="/applications/export"
        filters={[
          {
            name: "state",
            label: t("list.state"),
            options: APPLICATION_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
          },
          { name: "q", label: t("list.search") },
        ]}
        columns={[
          {
            key: "project",
            head: t("list.project"),
            sort: "projectName",
            cell: (row) => <TextLink href={`/applications/${row.id}`}>{row.projectName || t("list.unnamed")}</TextLink>,
          },
          { key: "call", head: t("list.call"), cell: (row) => row.callTitle },
          {
            key: "state",
            head: t("list.state"),
            cell: (row) => <ApplicationStateBadge state={row.state} words={t} />,
          },
          {
            key: "closes",
            head: t("list.closes"),
            sort: "closesAt",
            cell: (row) =>
              row.state === "draft" ? (
                <DeadlineBadge now={now} closesAt={row.closesAt} words={t} />
              ) : (
                <TableInstant at={row.closesAt} />
              ),
          },
          { key: "keeper", head: t("list.keeper"), cell: (row) => row.keeper ?? t("list.nobody") },
          { key: "receipt", head: t("list.receipt"), cell: (row) => <span className="num">{row.receiptNo}</span> },
          {
            key: "since",
            head: t("list.since"),
            sort: "stateSince",
            cell: (row) => <TableInstant at={row.stateSince} />,
          },
        ]}
        empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} actions={start} />}
      />
    </>
  );
}
