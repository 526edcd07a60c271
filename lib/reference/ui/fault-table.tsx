"use client";

import { useWords } from "@/lib/words/client";
import type { RowFault } from "../domain/row-fault";

/** More rows than this are not drawn: whoever has so many corrects the list and checks again. */
const SHOWN = 200;

/** Every faulty row of a file, with what stands there and why it cannot be taken in. */
export function FaultTable({ faults }: { faults: readonly RowFault[] }) {
  const t = useWords("reference");
  return (
    <div>
      <table className="grid-table tight as-cards">
        <caption className="sr-only">{t("preview.title")}</caption>
        <thead>
          <tr>
            <th scope="col" className="r">
              {t("preview.line")}
            </th>
            <th scope="col">{t("preview.column")}</th>
            <th scope="col">{t("preview.value")}</th>
            <th scope="col">{t("preview.reason")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, SHOWN).map((fault) => (
            <tr key={`${fault.line}-${fault.column}-${fault.code}`}>
              <th scope="row" className="r">
                {fault.line === null ? t("preview.wholeFile") : <span className="num">{fault.line}</span>}
              </th>
              <td data-label={t("preview.column")}>{fault.column === null ? "—" : t(`columns.${fault.column}`)}</td>
              <td data-label={t("preview.value")} className="code">
                {fault.value === "" ? "—" : fault.value.slice(0, 100)}
              </td>
              <td data-label={t("preview.reason")}>{t(`faults.${fault.code}`, { other: fault.other ?? "" })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > SHOWN && <p className="hint mt-2">{t("preview.more", { shown: SHOWN })}</p>}
    </div>
  );
}
