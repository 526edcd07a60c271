"use client";

import { formatWan } from "@/lib/core/money";
import { ScrollBox } from "@/lib/ui/scroll-box";
import { useWords } from "@/lib/words/client";
import { INVESTMENT_PARTS } from "../domain/checks/investment";
import { sumOf, wanOf } from "../domain/readings";
import type { InvestmentContent } from "../domain/sections/investment";
import { GridCell } from "./grid-cell";
import { useLive } from "./live-form";
import { PasteNote } from "./paste-note";
import { useGridPaste } from "./use-grid-paste";

const BASES = ["ExclVat", "InclVat"] as const;

/** The four parts of the fixed-asset investment on both bases, and what of it counts for the third condition. */
export function InvestmentTable({ landCounts }: { landCounts: boolean }) {
  const t = useWords("applications");
  const { onPaste, news, undo } = useGridPaste();
  const content = useLive().content.D;
  const counts = (part: string) => part !== "land" || landCounts;
  const columns = { ExclVat: t("section.exclVat"), InclVat: t("section.inclVat") };
  return (
    <>
      <PasteNote news={news} undo={undo} />
      <ScrollBox label={t("section.groups.structure")}>
        <table className="grid-table tight" onPaste={onPaste}>
          <caption>
            <span className="hint">{t("section.structureUnit")}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("section.investmentPart")}</th>
              <th scope="col" className="r">
                {columns.ExclVat}
              </th>
              <th scope="col" className="r">
                {columns.InclVat}
              </th>
              <th scope="col" className="max-sm:hidden">
                {t("section.counted")}
              </th>
            </tr>
          </thead>
          <tbody>
            {INVESTMENT_PARTS.map((part) => (
              <tr key={part}>
                <th scope="row" className="align-middle! font-normal">
                  {t(`investmentParts.${part}`)}
                </th>
                {BASES.map((basis) => (
                  <td className="r" key={basis}>
                    <GridCell path={`${part}${basis}`} row={t(`investmentParts.${part}`)} column={columns[basis]} />
                  </td>
                ))}
                <td className="align-middle! max-sm:hidden">
                  {counts(part) ? t("section.countedYes") : t("section.countedNo")}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("section.countedSum")}</th>
              {BASES.map((basis) => (
                <td className="r num" key={basis}>
                  {sumOfParts(content, INVESTMENT_PARTS.filter(counts), basis) ?? t("section.untyped")}
                </td>
              ))}
              <td className="max-sm:hidden" />
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <p className="hint">{t("section.computed")}</p>
    </>
  );
}

function sumOfParts(
  content: InvestmentContent,
  parts: readonly (typeof INVESTMENT_PARTS)[number][],
  basis: (typeof BASES)[number],
): string | null {
  const sum = sumOf(parts.map((part) => wanOf(content[`${part}${basis}`])));
  return sum === null ? null : formatWan(sum);
}
