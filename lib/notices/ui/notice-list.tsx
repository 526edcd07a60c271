import { type CodedName, nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { TableInstant, Wan } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import { PUBLICITY_STATES } from "../domain/publicity";
import type { NoticeRow } from "../queries/list-notices";
import { NOTICE_LIST } from "../schema";
import { PublicityBadge } from "./publicity-badge";

type Parameters = ListParameters<(typeof NOTICE_LIST)["sorts"][number], keyof (typeof NOTICE_LIST)["filters"]>;

export async function NoticeList(props: {
  parameters: Parameters;
  rows: readonly NoticeRow[];
  total: number;
  years: readonly number[];
  units: readonly CodedName[];
}) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  return (
    <ListView
      path="/notices"
      spec={NOTICE_LIST}
      parameters={props.parameters}
      rows={props.rows}
      total={props.total}
      rowKey={(row) => row.id}
      caption={t("list.title")}
      what={t("list.what")}
      exportPath="/notices/export"
      filters={[
        {
          name: "year",
          label: t("list.year"),
          options: props.years.map((year) => ({ value: String(year), label: String(year) })),
        },
        {
          name: "unit",
          label: t("list.unit"),
          options: props.units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) })),
        },
        {
          name: "state",
          label: t("list.state"),
          options: PUBLICITY_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "title",
          head: t("list.name"),
          names: true,
          cell: (row) => (
            <>
              <TextLink href={`/notices/${row.id}`}>{row.title}</TextLink>
              <br />
              <span className="hint font-normal">{row.documentNo}</span>
            </>
          ),
        },
        { key: "state", head: t("list.state"), cell: (row) => <PublicityBadge {...row} /> },
        {
          key: "window",
          head: t("list.window"),
          sort: "endsOn",
          cell: (row) => <span className="num">{t("list.windowCell", { from: row.startsOn, to: row.endsOn })}</span>,
        },
        { key: "awards", head: t("list.awards"), sort: "awards", figure: true, cell: (row) => row.awards },
        { key: "total", head: t("list.total"), sort: "total", figure: true, cell: (row) => <Wan fen={row.totalFen} /> },
        {
          key: "publishedAt",
          head: t("list.publishedAt"),
          sort: "publishedAt",
          cell: (row) => <TableInstant at={row.publishedAt} />,
        },
      ]}
      empty={<EmptyState title={t("list.empty")} why={t("list.emptyWhy")} />}
    />
  );
}
