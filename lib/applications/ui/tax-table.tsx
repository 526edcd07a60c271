"use client";

import type { TaxKind } from "@/lib/calls/domain/call-rules";
import { formatWan } from "@/lib/core/money";
import { ScrollBox } from "@/lib/ui/scroll-box";
import { useWords } from "@/lib/words/client";
import { sumOf, wanOf } from "../domain/readings";
import { GridCell } from "./grid-cell";
import { useLive } from "./live-form";
import { PasteNote } from "./paste-note";
import { useGridPaste } from "./use-grid-paste";

/** The taxes of the call's list before and after; the gain is computed. */
export function TaxTable({ taxes }: { taxes: readonly TaxKind[] }) {
  const t = useWords("applications");
  const { onPaste, news, undo } = useGridPaste();
  const rows = useLive().content.E.taxes;
  const gainOf = (base: string | undefined, claim: string | undefined) => {
    const [before, after] = [wanOf(base), wanOf(claim)];
    return before === null || after === null ? null : after - before;
  };
  const shown = (fen: bigint | null) => (fen === null ? t("section.untyped") : formatWan(fen));
  return (
    <>
      <PasteNote news={news} undo={undo} />
      <ScrollBox label={t("fields.taxes.table")}>
        <table className="grid-table tight" onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col">{t("section.tax")}</th>
              <th scope="col" className="r">
                {t("section.base")}
              </th>
              <th scope="col" className="r">
                {t("section.claim")}
              </th>
              <th scope="col" className="r">
                {t("section.gain")}
              </th>
            </tr>
          </thead>
          <tbody>
            {taxes.map((kind, place) => (
              <tr key={kind}>
                <th scope="row" className="align-middle! font-normal">
                  {t(`taxKinds.${kind}`)}
                </th>
                <td className="r">
                  <GridCell path={`taxes.${place}.base`} row={t(`taxKinds.${kind}`)} column={t("section.base")} />
                </td>
                <td className="r">
                  <GridCell path={`taxes.${place}.claim`} row={t(`taxKinds.${kind}`)} column={t("section.claim")} />
                </td>
                <td className="r num align-middle!">{shown(gainOf(rows[place]?.base, rows[place]?.claim))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("section.taxSum")}</th>
              <td />
              <td />
              <td className="r num">
                {shown(sumOf(taxes.map((_, place) => gainOf(rows[place]?.base, rows[place]?.claim))))}
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </>
  );
}
