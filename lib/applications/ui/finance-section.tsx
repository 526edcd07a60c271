"use client";

import { formatWan } from "@/lib/core/money";
import { ScrollBox } from "@/lib/ui/scroll-box";
import { useWords } from "@/lib/words/client";
import { wanOf } from "../domain/readings";
import { type FinanceYear, financeYearFields } from "../domain/sections/finance";
import { fieldLabel } from "./field-label";
import { GridCell } from "./grid-cell";
import { useLive } from "./live-form";
import { PasteNote } from "./paste-note";
import { Group } from "./section-groups";
import { TableNotes } from "./table-notes";
import { useGridPaste } from "./use-grid-paste";

/** B: one row a figure, one column a year; the debt ratio is computed. */
export function FinanceSection() {
  const t = useWords("applications");
  const { onPaste, news, undo } = useGridPaste();
  const { years } = useLive().content.B;
  return (
    <Group title={t("section.groups.years")}>
      <TableNotes table="years" />
      <PasteNote news={news} undo={undo} />
      <ScrollBox label={t("fields.years.table")}>
        <table className="grid-table tight" onPaste={onPaste}>
          <thead>
            <tr>
              <th scope="col">{t("section.figure")}</th>
              {years.map((year) => (
                <th scope="col" className="r" key={year.id}>
                  {t("section.year", { year: year.id })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.keys(financeYearFields).map((name) => {
              const label = fieldLabel(t, `years.${name}`);
              return (
                <tr key={name}>
                  <th scope="row" className="align-middle! font-normal">
                    {label}
                  </th>
                  {years.map((year, place) => (
                    <td className="r" key={year.id}>
                      <GridCell
                        path={`years.${place}.${name}`}
                        row={label}
                        column={t("section.year", { year: year.id })}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("section.debtRatio")}</th>
              {years.map((year) => (
                <td className="r num" key={year.id}>
                  {debtRatio(year) ?? t("section.untyped")}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
    </Group>
  );
}

/** 负债总额 ÷ 资产总额, for the eye only: what decides is computed from the figures. */
function debtRatio({ assets, liabilities }: FinanceYear): string | null {
  const [whole, owed] = [wanOf(assets), wanOf(liabilities)];
  if (whole === null || owed === null || whole <= 0n) return null;
  return `${formatWan((owed * 100_000_000n) / whole)}%`;
}
