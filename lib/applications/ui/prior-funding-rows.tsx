"use client";

import { useFieldArray } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { randomUuid } from "@/lib/ui/random-uuid";
import { useWords } from "@/lib/words/client";
import { blankRow } from "../domain/blank-content";
import { investmentFields, priorFundingFields } from "../domain/sections/investment";
import { DescribedField } from "./described-field";
import { useLive } from "./live-form";
import { Group } from "./section-groups";
import { TableNotes } from "./table-notes";

/** Public funds that the project has had already; asked only of those who say it has. */
export function PriorFundingRows() {
  const t = useWords("applications");
  const { priorFunding, priorFundings } = useLive().content.D;
  const { append, remove } = useFieldArray({ name: "priorFundings", keyName: "key" });
  return (
    <Group title={t("section.groups.prior")}>
      <TableNotes table="priorFundings" />
      <DescribedField path="priorFunding" spec={investmentFields.priorFunding} />
      {priorFunding === "yes" && (
        <>
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
        </>
      )}
    </Group>
  );
}
