import type { FrozenList } from "../queries/frozen-notice";

const FIRST = "firm";
const AMOUNTS = new Set(["fixedAssetInvestment", "award"]);
/** Stands in every form of the notice; on the page it would push the amounts off a telephone. */
const LEFT_OUT = new Set(["projectCode"]);

/** Who gets what, in the document's own words (which are Chinese in every language of the page). */
export function FrozenListTable({ list }: { list: FrozenList }) {
  const columns = list.columns.filter(({ key }) => !LEFT_OUT.has(key));
  const headOf = ({ header, unit }: FrozenList["columns"][number]) => (unit ? `${header}（${unit}）` : header);
  return (
    <table className="grid-table tight as-cards" lang="zh-CN">
      <caption className="sr-only">{list.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" className={AMOUNTS.has(column.key) ? "r" : undefined} key={column.key}>
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frozen list never changes its order
          <tr key={place}>
            {columns.map((column) =>
              column.key === FIRST ? (
                <th scope="row" key={column.key}>
                  {row[column.key]}
                </th>
              ) : (
                <td
                  className={AMOUNTS.has(column.key) ? "r num" : undefined}
                  data-label={headOf(column)}
                  key={column.key}
                >
                  {row[column.key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
