import type { ReactNode } from "react";
import { type CodedName, nameOf } from "@/lib/core/coded-name";
import { isFiltered, type ListParameters, listQuery, pageOffset } from "@/lib/core/list-parameters";
import { PlainLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListFilters } from "@/lib/ui/list/list-filters";
import { Pagination } from "@/lib/ui/list/pagination";
import { getLocale, getWords } from "@/lib/words/server";
import type { Board } from "../domain/board";
import { type BoardFilter, type BoardSort, isWholeRanking, listedRows } from "../domain/board-list";
import { RANKING_LIST, RANKING_OUTCOMES } from "../schema";
import { RankingTable } from "./ranking-table";

type Parameters = ListParameters<BoardSort, BoardFilter>;

/** The ranking as a list: by URL filtered, ordered and paged; the line stands in it while it is whole. */
export async function RankingList(props: {
  path: string;
  board: Board;
  budgetFen: bigint;
  units: readonly CodedName[];
  parameters: Parameters;
}) {
  const { path, board, budgetFen, units, parameters } = props;
  const [t, common, locale] = await Promise.all([getWords("ranking"), getWords("common"), getLocale()]);
  const rows = listedRows(board.rows, parameters);
  const from = pageOffset(parameters);
  const hrefOf = (change: Partial<Parameters>) => path + listQuery(RANKING_LIST, parameters, change);
  const sortLink = (sort: BoardSort, label: ReactNode) => {
    const direction = parameters.sort === sort && parameters.direction === "desc" ? "asc" : "desc";
    return (
      <PlainLink className="hover:text-primary hover:underline" href={hrefOf({ sort, direction, page: 1 })}>
        {label}
        {parameters.sort === sort && <span aria-hidden="true"> {parameters.direction === "asc" ? "↑" : "↓"}</span>}
      </PlainLink>
    );
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
      <ListFilters
        path={path}
        spec={RANKING_LIST}
        parameters={parameters}
        fields={[
          {
            name: "unit",
            label: t("filters.unit"),
            options: units.map((unit) => ({ value: unit.code, label: nameOf(unit, locale) })),
          },
          {
            name: "outcome",
            label: t("filters.outcome"),
            options: RANKING_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
          },
          { name: "q", label: t("filters.q") },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          title={common("list.emptyFiltered", { what: t("table.what") })}
          why={common("list.emptyFilteredNext")}
        />
      ) : (
        <div>
          <RankingTable
            board={board}
            rows={rows.slice(from, from + parameters.pageSize)}
            budgetFen={budgetFen}
            line={isWholeRanking(parameters)}
            shown={
              isFiltered(parameters)
                ? t("table.filtered", { found: rows.length, total: board.rows.length })
                : t("table.shown", { total: board.rows.length })
            }
            heads={{
              range: sortLink("spread", t("table.range")),
              bootstrap: sortLink("bootstrap", t("table.bootstrap")),
            }}
          />
          <Pagination parameters={parameters} total={rows.length} hrefOf={(page) => hrefOf({ page })} />
        </div>
      )}
    </div>
  );
}
