import { groupDigits } from "@/lib/core/money";
import type { FrozenList } from "../queries/frozen-notice";

const FIRST = "firm";
const AMOUNTS = new Set(["fixedAssetInvestment", "award"]);
/** Beneath the name of its project, with which it is always shown; a column of its own would push the amounts off a telephone. */
const CODE = "projectCode";
const NAME = "project";

/** Who gets what, in the document's own words (which are Chinese in every language of the page). */
export function FrozenListTable({ list }: { list: FrozenList }) {
  const columns = list.columns.filter(({ key }) => key !== CODE);
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
            {columns.map(({ key, ...column }) =>
              key === FIRST ? (
                <th scope="row" key={key}>
                  {row[key]}
                </th>
              ) : (
                <td
                  className={AMOUNTS.has(key) ? "r num" : undefined}
                  data-label={headOf({ key, ...column })}
                  key={key}
                >
                  <Cell row={row} of={key} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ row, of }: { row: FrozenList["rows"][number]; of: string }) {
  const text = row[of] ?? "";
  if (AMOUNTS.has(of)) return groupDigits(text);
  if (of !== NAME) return text;
  return (
    <span>
      {text}
      <br />
      <span className="code hint">{row[CODE]}</span>
    </span>
  );
}
