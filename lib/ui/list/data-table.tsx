import type { ReactNode } from "react";
import type { Direction } from "@/lib/core/list-parameters";
import { getWords } from "@/lib/words/server";
import { Icon } from "../icon";
import { PlainLink } from "../link";

export type Column<Row, Sort extends string = string> = {
  readonly key: string;
  /** Head of the column, and the label of the value on a phone. */
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Offers to sort by it; one of the list's `sorts`. */
  readonly sort?: Sort;
  /** Figures: right, tabular. */
  readonly figure?: boolean;
  /** Names the row; the first column unless another says so. */
  readonly names?: boolean;
};

export type Sorting<Sort extends string> = {
  readonly sort: Sort;
  readonly direction: Direction;
  readonly hrefOf: (sort: Sort, direction: Direction) => string;
};

export type DataTableProps<Row, Sort extends string> = {
  caption: ReactNode;
  /** Beside the caption: the unit of the amounts. */
  unit?: ReactNode;
  hiddenCaption?: boolean;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row, Sort>[];
  sorting?: Sorting<Sort>;
  tight?: boolean;
  boxed?: boolean;
  /** Each row marked as faulty. */
  isFaulty?: (row: Row) => boolean;
  /** One `<tr>` with the totals. */
  foot?: ReactNode;
};

/** A table on wide screens, cards on a phone. */
export function DataTable<Row, Sort extends string>(props: DataTableProps<Row, Sort>) {
  const { rows, rowKey, columns, sorting, isFaulty } = props;
  const naming = columns.find((column) => column.names) ?? columns[0];
  return (
    <table className={`grid-table as-cards ${props.tight ? "tight" : ""} ${props.boxed ? "boxed" : ""}`}>
      <caption className={props.hiddenCaption ? "sr-only" : undefined}>
        {props.caption} {props.unit && <span className="hint">{props.unit}</span>}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={isFaulty?.(row) ? "row-error" : undefined}>
            {columns.map((column) =>
              column === naming ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={column.figure ? "r" : undefined} data-label={column.head}>
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {props.foot && <tfoot>{props.foot}</tfoot>}
    </table>
  );
}

async function ColumnHead<Row, Sort extends string>(props: { column: Column<Row, Sort>; sorting?: Sorting<Sort> }) {
  const { column, sorting } = props;
  const align = column.figure ? "r" : undefined;
  if (!sorting || !column.sort) {
    return (
      <th scope="col" className={align}>
        {column.head}
      </th>
    );
  }
  const t = await getWords("common");
  const sorted = sorting.sort === column.sort ? sorting.direction : null;
  const next: Direction = sorted === "asc" ? "desc" : "asc";
  return (
    <th scope="col" className={align} aria-sort={sorted ? SORTED[sorted] : undefined}>
      <PlainLink
        className="inline-flex items-center gap-1 hover:text-primary hover:underline"
        href={sorting.hrefOf(column.sort, next)}
        title={t("list.sortBy", { column: column.head })}
      >
        {column.head}
        {sorted && <Icon name={sorted === "asc" ? "sortUp" : "sortDown"} />}
      </PlainLink>
    </th>
  );
}

const SORTED = { asc: "ascending", desc: "descending" } as const;
