import { nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { Due } from "@/lib/ui/due";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import { SITE_STEPS } from "../domain/site-check";
import type { SiteCheckListing, SiteCheckRow } from "../queries/list-site-checks";
import { SITE_CHECK_LIST, type SiteSort } from "../schema";
import { BeginButton } from "./begin-button";
import { StepBadge } from "./step-badge";

type Props = {
  readonly listing: SiteCheckListing;
  readonly parameters: ListParameters<SiteSort, "step" | "q">;
};

/** Every plant that can be looked at, or has been; who is on the shortlist is told. */
export async function SiteCheckList({ listing, parameters }: Props) {
  const [t, locale] = await Promise.all([getWords("sitechecks"), getLocale()]);
  const { ranking, begin, wait } = listing.tells;
  const path = `/desk/calls/${listing.call.id}/site-checks`;
  return (
    <ListView
      path={path}
      spec={SITE_CHECK_LIST}
      parameters={parameters}
      rows={listing.rows}
      total={listing.total}
      rowKey={(row) => row.applicationId}
      caption={t("list.title")}
      what={t("list.what")}
      exportPath={`${path}/export`}
      filters={[
        {
          name: "step",
          label: t("list.step"),
          options: SITE_STEPS.map((step) => ({ value: step, label: t(`step.${step}`) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        ...(ranking
          ? [
              {
                key: "place",
                head: t("list.place"),
                sort: "place" as const,
                cell: (row: SiteCheckRow) => <span className="fig">{row.place ?? "—"}</span>,
              },
            ]
          : []),
        {
          key: "firm",
          head: t("list.firm"),
          sort: "firm",
          names: true,
          cell: (row) => (
            <>
              {row.siteCheckId ? (
                <TextLink href={`/desk/site-checks/${row.siteCheckId}`}>{row.firmName}</TextLink>
              ) : (
                row.firmName
              )}
              <span className="hint block font-normal">{row.projectName}</span>
            </>
          ),
        },
        { key: "unit", head: t("list.unit"), cell: (row) => nameOf(row.unit, locale) },
        ...(ranking
          ? [
              {
                key: "shortlist",
                head: t("list.shortlist"),
                cell: (row: SiteCheckRow) => t(row.shortlisted ? "list.yes" : "list.no"),
              },
            ]
          : []),
        { key: "step", head: t("list.step"), cell: (row) => <StepBadge step={row.step} /> },
        {
          key: "checkedOn",
          head: t("list.checkedOn"),
          sort: "checkedOn",
          cell: (row) => <span className="num">{row.checkedOn ?? "—"}</span>,
        },
        ...(wait
          ? [
              {
                key: "left",
                head: t("list.left"),
                sort: "daysLeft" as const,
                cell: (row: SiteCheckRow) => (row.daysLeft === null ? "—" : <Due days={row.daysLeft} />),
              },
            ]
          : []),
        ...(begin
          ? [
              {
                key: "act",
                head: t("list.act"),
                cell: (row: SiteCheckRow) =>
                  row.mayBegin ? <BeginButton applicationId={row.applicationId} firmName={row.firmName} /> : "—",
              },
            ]
          : []),
      ]}
      empty={<EmptyState title={t("list.empty")} why={t(`list.emptyWhy.${listing.call.rule.time}`)} />}
    />
  );
}
