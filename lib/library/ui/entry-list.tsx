import type { ReactNode } from "react";
import { type CodedName, nameIn, nameOf } from "@/lib/core/coded-name";
import type { ListParameters } from "@/lib/core/list-parameters";
import { Wan } from "@/lib/ui/figures";
import { ListView } from "@/lib/ui/list/list-view";
import { getLocale, getWords } from "@/lib/words/server";
import type { EntryRow } from "../queries/list-entries";
import { LIBRARY_LIST } from "../schema";

type Parameters = ListParameters<(typeof LIBRARY_LIST)["sorts"][number], keyof (typeof LIBRARY_LIST)["filters"]>;

/** The library as a list, for the desk and for the counties. */
export async function EntryList(props: {
  path: string;
  parameters: Parameters;
  rows: readonly EntryRow[];
  total: number;
  years: readonly number[];
  units: readonly CodedName[];
  empty: ReactNode;
}) {
  const { path, parameters, rows, total, years, units, empty } = props;
  const [t, locale] = await Promise.all([getWords("library"), getLocale()]);
  return (
    <ListView
      path={path}
      spec={LIBRARY_LIST}
      parameters={parameters}
      rows={rows}
      total={total}
      rowKey={(row) => row.id}
      caption={t("list.title")}
      unit={t("unit")}
      what={t("list.what")}
      exportPath={`${path}/export`}
      tight
      filters={[
        { name: "year", label: t("columns.year"), options: years.map((year) => option(String(year))) },
        {
          name: "division",
          label: t("list.division"),
          options: units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) })),
        },
        { name: "q", label: t("list.search") },
      ]}
      columns={[
        {
          key: "projectName",
          head: t("columns.projectName"),
          sort: "projectName",
          names: true,
          cell: (row) => row.projectName,
        },
        {
          key: "entryNo",
          head: t("columns.entryNo"),
          sort: "entryNo",
          cell: (row) => <span className="num nb">{row.entryNo}</span>,
        },
        { key: "year", head: t("columns.year"), cell: (row) => <span className="num">{row.year}</span> },
        {
          key: "projectCode",
          head: t("columns.projectCode"),
          cell: (row) => <span className="code">{row.projectCode ?? "—"}</span>,
        },
        { key: "firmName", head: t("columns.firmName"), sort: "firmName", cell: (row) => row.firmName },
        { key: "uscc", head: t("columns.uscc"), cell: (row) => <span className="code">{row.uscc ?? "—"}</span> },
        {
          key: "division",
          head: t("columns.division"),
          sort: "division",
          cell: (row) => (row.division ? nameIn(units, row.division, locale) : "—"),
        },
        {
          key: "plannedInvestment",
          head: t("columns.plannedInvestment"),
          sort: "plannedInvestment",
          figure: true,
          cell: (row) => (row.plannedInvestmentFen === null ? "—" : <Wan fen={row.plannedInvestmentFen} />),
        },
      ]}
      empty={empty}
    />
  );
}

const option = (value: string) => ({ value, label: value });
