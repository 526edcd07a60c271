import type { ReactNode } from "react";

/** A name and its figures, as narrow as it is: stays a table on a phone, where the figures are compared down the column. */
export function FigureTable(props: {
  caption: string;
  /** Of the names first. */
  heads: readonly string[];
  rows: readonly { readonly key: string; readonly name: ReactNode; readonly figures: readonly ReactNode[] }[];
  total?: readonly ReactNode[];
}) {
  const { caption, heads, rows, total } = props;
  return (
    <table className="grid-table tight">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, place) => (
            <th scope="col" key={head} className={place === 0 ? undefined : lookOf(place)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="font-normal!">
              {row.name}
            </th>
            {row.figures.map((figure, place) => (
              <td className={lookOf(place + 1)} key={heads[place + 1]}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {total.map((figure, place) =>
              place === 0 ? (
                <th scope="row" key="name">
                  {figure}
                </th>
              ) : (
                <td className={lookOf(place)} key={heads[place]}>
                  {figure}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Three columns are what a phone holds beside long names. */
const lookOf = (place: number) => (place > 2 ? "r max-sm:hidden" : "r");
