"use client";

import { useWords } from "@/lib/words/client";

/** More lines than this are not drawn: whoever has so many corrects the file and checks again. */
const SHOWN = 200;
const SHOWN_CHARACTERS = 100;

export type FaultyLine = {
  readonly key: string;
  /** Null where the fault is the file's and no single line's. */
  readonly line: number | null;
  /** The column's name, where it is one column's. */
  readonly column: string | null;
  /** What stands there, as it was sent. */
  readonly value: string;
  /** Why it cannot be taken in. */
  readonly reason: string;
};

/** Every faulty line of a table that was sent, at once. */
export function FaultyLines({ lines }: { lines: readonly FaultyLine[] }) {
  const t = useWords("documents");
  return (
    <div>
      <table className="grid-table tight as-cards">
        <caption className="sr-only">{t("faults.caption")}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t("faults.line")}
            </th>
            <th scope="col">{t("faults.column")}</th>
            <th scope="col">{t("faults.value")}</th>
            <th scope="col">{t("faults.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, SHOWN).map(({ key, line, column, value, reason }) => (
            <tr key={key}>
              <th scope="row" className="r">
                {line === null ? t("faults.wholeFile") : <NumberedLine line={line} />}
              </th>
              <td data-label={t("faults.column")}>{column ?? "—"}</td>
              <td data-label={t("faults.value")} className="code">
                {value === "" ? "—" : value.slice(0, SHOWN_CHARACTERS)}
              </td>
              <td data-label={t("faults.reason")}>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > SHOWN && <p className="hint mt-2">{t("faults.more", { shown: SHOWN })}</p>}
    </div>
  );
}

function NumberedLine({ line }: { line: number }) {
  const t = useWords("documents");
  return (
    <>
      <span className="sr-only">{t("faults.line")} </span>
      <span className="num">{line}</span>
    </>
  );
}
