"use client";

import { useFieldArray } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { randomUuid } from "@/lib/ui/random-uuid";
import { useLocale, useWords } from "@/lib/words/client";
import { blankRow } from "../domain/blank-content";
import { PRIOR_FUNDING_COLUMNS, priorFundingLines } from "../domain/prior-funding-table";
import { investmentFields, type PriorFunding, priorFundingFields } from "../domain/sections/investment";
import { DescribedField } from "./described-field";
import { fieldLabel } from "./field-label";
import { useLive } from "./live-form";
import { Group } from "./section-groups";
import { TableNotes } from "./table-notes";
import { TablePaste, useTablePaste } from "./table-paste";

/** Public funds that the project has had already; asked only of those who say it has. */
export function PriorFundingRows() {
  const t = useWords("applications");
  const locale = useLocale();
  const { priorFunding, priorFundings } = useLive().content.D;
  const { append, remove } = useFieldArray({ name: "priorFundings", keyName: "key" });
  const { onPaste, read, said } = useTablePaste((cells) => {
    const { lines, remarks } = priorFundingLines(cells, randomUuid);
    if (lines.length === 0) return null;
    // A line that was added and left empty is where the table was meant to go.
    const empty = priorFundings.flatMap((row, place) => (isBlankRow(row) ? [place] : []));
    if (empty.length > 0) remove(empty);
    append([...lines], { shouldFocus: false });
    return { told: t("prior.pasted", { count: lines.length }), remarks };
  });
  const columns = PRIOR_FUNDING_COLUMNS.map((column) => fieldLabel(t, `priorFundings.${column}`));
  return (
    <Group title={t("section.groups.prior")}>
      <TableNotes table="priorFundings" />
      <DescribedField path="priorFunding" spec={investmentFields.priorFunding} />
      {priorFunding === "yes" && (
        <div className="grid gap-5" onPaste={onPaste}>
          <TablePaste name="prior" columns={columns.join(locale === "en" ? ", " : "、")} read={read} said={said} />
          {priorFundings.map((row, place) => (
            <fieldset className="grid gap-4 border-s-2 border-line ps-4" key={row.id}>
              <legend className="font-semibold">{t("prior.line", { row: place + 1 })}</legend>
              <div className="grid items-start gap-4 sm:grid-cols-2">
                {Object.entries(priorFundingFields).map(([field, spec]) => (
                  <DescribedField key={field} path={`priorFundings.${place}.${field}`} spec={spec} />
                ))}
              </div>
              <div>
                <Button
                  look="ghost"
                  small
                  icon="trash"
                  aria-label={t("prior.remove", { row: place + 1 })}
                  onClick={() => remove(place)}
                >
                  {t("equipment.remove")}
                </Button>
              </div>
            </fieldset>
          ))}
          <div>
            <Button look="outline" small icon="plus" onClick={() => append(blankRow(priorFundingFields, randomUuid()))}>
              {t("prior.add")}
            </Button>
          </div>
        </div>
      )}
    </Group>
  );
}

const isBlankRow = ({ id: _, ...cells }: PriorFunding) => Object.values(cells).every((text) => text.trim() === "");
