import { nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { SLOTS } from "@/lib/panels/domain/panel-plan";
import { StatusBadge } from "@/lib/ui/badge";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { ExpertRow } from "../queries/list-experts";
import { EXPERT_LIST, type ExpertFilter, type ExpertSort } from "../schema";

type Props = {
  readonly rows: readonly ExpertRow[];
  readonly total: number;
  readonly parameters: ListParameters<ExpertSort, ExpertFilter>;
};

/** Everybody whom a call may choose from. */
export async function ExpertList({ rows, total, parameters }: Props) {
  const [t, locale] = await Promise.all([getWords("experts"), getLocale()]);
  return (
    <ListView
      path="/desk/experts"
      spec={EXPERT_LIST}
      parameters={parameters}
      rows={rows}
      total={total}
      rowKey={(row) => row.accountId}
      caption={t("list.title")}
      what={t("list.what")}
      exportPath="/desk/experts/export"
      filters={[
        {
          name: "slot",
          label: t("columns.slot"),
          options: SLOTS.map((slot) => ({ value: slot, label: t(`slot.${slot}`) })),
        },
        {
          name: "active",
          label: t("columns.isActive"),
          options: [
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ],
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "name",
          head: t("columns.name"),
          sort: "name",
          cell: (row) => (
            <>
              <TextLink href={`/desk/experts/${row.accountId}`}>{row.name}</TextLink>
              <span className="hint block font-normal">{row.title}</span>
            </>
          ),
        },
        {
          key: "employer",
          head: t("columns.employerName"),
          sort: "employer",
          cell: (row) => (
            <>
              {row.employerName}
              <span className="hint block">
                {row.retiredOn ? t("list.retired", { day: row.retiredOn }) : (row.employerUscc ?? t("list.noUscc"))}
              </span>
              {row.formerEmployers.length > 0 && (
                <span className="hint block">{t("list.former", { count: row.formerEmployers.length })}</span>
              )}
            </>
          ),
        },
        {
          key: "division",
          head: t("columns.divisionCode"),
          sort: "division",
          cell: (row) => nameOf(row.division, locale),
        },
        { key: "specialties", head: t("columns.specialties"), cell: (row) => row.specialties.join(t("separator")) },
        { key: "slot", head: t("columns.slot"), cell: (row) => t(`slot.${row.slot}`) },
        { key: "active", head: t("columns.isActive"), cell: (row) => <Active row={row} /> },
      ]}
      empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
    />
  );
}

async function Active({ row }: { row: ExpertRow }) {
  const t = await getWords("experts");
  if (row.isClosed) return <StatusBadge tone="error">{t("list.closed")}</StatusBadge>;
  return <StatusBadge tone={row.isActive ? "success" : "neutral"}>{t(row.isActive ? "yes" : "no")}</StatusBadge>;
}
