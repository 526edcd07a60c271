import { type CodedName, nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import type { Locale } from "@/lib/core/locale";
import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { Due } from "@/lib/ui/due";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { ExceptionRow, ExceptionState } from "../queries/exceptions";
import { EXCEPTION_LIST, EXCEPTION_STATES, type ExceptionFilter, type ExceptionSort } from "../schema/lists";

const PATH = "/approvals/exceptions";

/** Those that wait, on the approver's first page. */
export async function ExceptionTable({ rows }: { rows: readonly ExceptionRow[] }) {
  const [t, locale] = await Promise.all([getWords("screening"), getLocale()]);
  return (
    <DataTable
      hiddenCaption
      caption={t("exceptions.waiting")}
      rows={rows}
      rowKey={(row) => row.rulingId}
      columns={columns(t, locale)}
    />
  );
}

export async function ExceptionList(props: {
  rows: readonly ExceptionRow[];
  total: number;
  units: readonly CodedName[];
  parameters: ListParameters<ExceptionSort, ExceptionFilter>;
}) {
  const [t, locale] = await Promise.all([getWords("screening"), getLocale()]);
  return (
    <ListView
      path={PATH}
      spec={EXCEPTION_LIST}
      {...props}
      rowKey={(row) => row.rulingId}
      caption={t("exceptions.title")}
      hiddenCaption
      what={t("exceptions.what")}
      exportPath={`${PATH}/export`}
      filters={[
        {
          name: "state",
          label: t("exceptions.state"),
          options: EXCEPTION_STATES.map((state) => ({ value: state, label: t(`exceptions.states.${state}`) })),
        },
        {
          name: "unit",
          label: t("exceptions.unit"),
          options: props.units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) })),
        },
        { name: "q", label: t("exceptions.search") },
      ]}
      columns={columns(t, locale)}
      empty={<EmptyState title={t("exceptions.empty")} why={t("exceptions.emptyWhy")} />}
    />
  );
}

const columns = (t: Words<"screening">, locale: Locale): Column<ExceptionRow, ExceptionSort>[] => [
  {
    key: "firm",
    head: t("exceptions.firm"),
    sort: "firmName",
    cell: (row) => <TextLink href={`${PATH}/${row.rulingId}`}>{row.firmName}</TextLink>,
  },
  { key: "project", head: t("exceptions.project"), cell: (row) => row.projectName },
  { key: "unit", head: t("exceptions.unit"), cell: (row) => nameOf(row.unit, locale) },
  { key: "reason", head: t("exceptions.reason"), cell: (row) => row.reason },
  { key: "ruledBy", head: t("exceptions.ruledBy"), cell: (row) => row.ruledBy },
  {
    key: "ruledAt",
    head: t("exceptions.ruledAt"),
    sort: "ruledAt",
    cell: (row) => <TableInstant at={row.ruledAt} />,
  },
  {
    key: "left",
    head: t("queue.left"),
    sort: "daysLeft",
    cell: (row) => (row.daysLeft === null ? "—" : <Due days={row.daysLeft} />),
  },
  {
    key: "state",
    head: t("exceptions.state"),
    cell: (row) => <StatusBadge tone={TONES[row.state]}>{t(`exceptions.states.${row.state}`)}</StatusBadge>,
  },
];

const TONES: Record<ExceptionState, Tone> = {
  waiting: "warning",
  approved: "success",
  refused: "error",
  lapsed: "neutral",
};
