import { nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import type { Verdict } from "@/lib/eligibility/domain/status";
import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { TableInstant, Wan } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { ScreenedList } from "../queries/list-applications";
import {
  SCREENED_GROUPS,
  SCREENED_STATES,
  SCREENING_LIST,
  type ScreeningFilter,
  type ScreeningSort,
  VERDICTS,
} from "../schema/lists";
import { openWords } from "./open-words";

/** Every application of a desk's scope; the county's own unit needs no column and no filter. */
export async function ApplicationList(props: {
  list: ScreenedList;
  parameters: ListParameters<ScreeningSort, ScreeningFilter>;
  /** "/county/applications" */
  base: string;
  withUnits: boolean;
}) {
  const { list, parameters, base, withUnits } = props;
  const [t, applications, eligibility, locale] = await Promise.all([
    getWords("screening"),
    getWords("applications"),
    getWords("eligibility"),
    getLocale(),
  ]);
  const units = list.units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) }));
  return (
    <ListView
      path={base}
      spec={SCREENING_LIST}
      parameters={parameters}
      rows={list.rows}
      total={list.total}
      rowKey={(row) => row.id}
      caption={t("list.title")}
      hiddenCaption
      tight
      what={t("list.what")}
      exportPath={`${base}/export`}
      filters={[
        ...(list.calls.length > 1
          ? [
              {
                name: "call" as const,
                label: t("list.call"),
                options: list.calls.map((call) => ({ value: call.id, label: call.title })),
              },
            ]
          : []),
        {
          name: "state",
          label: t("list.state"),
          options: [
            ...SCREENED_STATES.map((state) => ({ value: state, label: applications(`states.${state}`) })),
            ...SCREENED_GROUPS.map((group) => ({ value: group, label: applications(`stateGroups.${group}`) })),
          ],
        },
        ...(withUnits ? [{ name: "unit" as const, label: t("list.unit"), options: units }] : []),
        {
          name: "verdict",
          label: t("list.verdict"),
          options: VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdicts.${verdict}`) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "firm",
          head: t("list.firm"),
          sort: "firmName",
          cell: (row) => (
            <>
              <TextLink href={`${base}/${row.id}`}>{row.firmName}</TextLink>
              <span className="block font-normal text-ink-2">{row.projectName}</span>
              <span className="hint num block font-normal">{row.receiptNo}</span>
            </>
          ),
        },
        ...(withUnits
          ? [
              {
                key: "unit",
                head: t("list.unit"),
                sort: "unitCode" as const,
                cell: (row: ScreenedList["rows"][number]) => nameOf(row.unit, locale),
              },
            ]
          : []),
        {
          key: "state",
          head: t("list.state"),
          sort: "state",
          cell: (row) => applications(`states.${row.state}`),
        },
        {
          key: "since",
          head: t("list.since"),
          sort: "stateSince",
          cell: (row) => <TableInstant at={row.stateSince} />,
        },
        {
          key: "verdict",
          head: t("list.verdict"),
          cell: (row) => (
            <span className="grid justify-items-start gap-1">
              <StatusBadge tone={TONES[row.verdict]}>{t(`verdicts.${row.verdict}`)}</StatusBadge>
              {row.open.length > 0 && <span className="hint">{openWords(t, eligibility, row.open)}</span>}
            </span>
          ),
        },
        {
          key: "investment",
          head: t("list.investment"),
          figure: true,
          cell: (row) => <Wan fen={row.investmentFen} against={row.minInvestmentFen} />,
        },
      ]}
      empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
    />
  );
}

const TONES: Record<Verdict, Tone> = {
  eligible: "success",
  "needs-ruling": "warning",
  incomplete: "neutral",
  ineligible: "error",
};
