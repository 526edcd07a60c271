import type { ReactNode } from "react";
import { isFiltered, type ListParameters, type ListSpec, listQuery } from "@/lib/core/list-parameters";
import { getWords } from "@/lib/words/server";
import { LinkButton } from "../button";
import { DataTable, type DataTableProps } from "./data-table";
import { EmptyState } from "./empty-state";
import { ExportLinks } from "./export-links";
import { type FilterField, ListFilters } from "./list-filters";
import { Pagination } from "./pagination";

type ListViewProps<Row, Sort extends string, Filter extends string> = Omit<DataTableProps<Row, Sort>, "sorting"> & {
  path: string;
  spec: ListSpec<Sort, Filter>;
  parameters: ListParameters<Sort, Filter>;
  /** Of everything that is filtered, not only of this page. */
  total: number;
  filters?: readonly FilterField<Filter>[];
  /** Filters that say which list it is: they have no field, and stay when the others are cleared. */
  keeps?: readonly Filter[];
  /** Address of the export; the same query string and `format` are added. */
  exportPath?: string;
  /** What the list holds, as it stands in "没有符合所选条件的…". */
  what: string;
  /** Shown when nothing is there at all: an `EmptyState` that says why and what fills it. */
  empty: ReactNode;
};

/** A whole list: filters, exports, table, pages, and the two ways of being empty. */
export async function ListView<Row, Sort extends string, Filter extends string>(
  props: ListViewProps<Row, Sort, Filter>,
) {
  const { path, spec, parameters, total, filters, keeps = [], exportPath, what, empty, ...table } = props;
  const hrefOf = (change: Partial<ListParameters<Sort, Filter>>) => path + (listQuery(spec, parameters, change) || "");
  const narrowed = withoutKept(parameters, keeps);
  const whole = path + listQuery(spec, { ...parameters, filters: keptOf(parameters, keeps), page: 1 });
  if (total === 0 && !isFiltered(narrowed)) return empty;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        {filters && <ListFilters path={path} spec={spec} parameters={parameters} fields={filters} keeps={keeps} />}
        {exportPath && total > 0 && (
          <ExportLinks
            hrefOf={(format) => `${exportPath}${withFormat(listQuery(spec, parameters, { page: 1 }), format)}`}
          />
        )}
      </div>
      {total === 0 ? (
        <NothingFound what={what} path={whole} />
      ) : table.rows.length === 0 ? (
        <NoSuchPage href={hrefOf({ page: 1 })} total={total} />
      ) : (
        <div>
          <DataTable
            {...table}
            sorting={{
              sort: parameters.sort,
              direction: parameters.direction,
              hrefOf: (sort, direction) => hrefOf({ sort, direction, page: 1 }),
            }}
          />
          <Pagination parameters={parameters} total={total} hrefOf={(page) => hrefOf({ page })} />
        </div>
      )}
    </div>
  );
}

const keptOf = <Filter extends string>({ filters }: ListParameters<string, Filter>, keeps: readonly Filter[]) =>
  Object.fromEntries(
    keeps.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]])),
  ) as ListParameters<string, Filter>["filters"]; // names and values are the filters' own

const withoutKept = <Filter extends string>(parameters: ListParameters<string, Filter>, keeps: readonly Filter[]) => {
  const kept = new Set<string>(keeps);
  const names = (Object.keys(parameters.filters) as Filter[]).filter((name) => !kept.has(name)); // the record's own keys
  return { ...parameters, filters: Object.fromEntries(names.map((name) => [name, parameters.filters[name]])) };
};

const withFormat = (query: string, format: string) => `${query === "" ? "?" : `${query}&`}format=${format}`;

async function NothingFound({ what, path }: { what: string; path: string }) {
  const t = await getWords("common");
  return (
    <EmptyState
      title={t("list.emptyFiltered", { what })}
      why={t("list.emptyFilteredNext")}
      actions={
        <LinkButton look="outline" href={path}>
          {t("list.clear")}
        </LinkButton>
      }
    />
  );
}

/** A page behind the last one: rows have gone since the link was made. */
async function NoSuchPage({ href, total }: { href: string; total: number }) {
  const t = await getWords("common");
  return (
    <EmptyState
      title={t("list.noSuchPage")}
      why={t("list.noSuchPageWhy", { total })}
      actions={
        <LinkButton look="outline" href={href}>
          {t("list.firstPage")}
        </LinkButton>
      }
    />
  );
}
