"use client";

import { useFormContext } from "react-hook-form";
import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { StatusBadge } from "@/lib/ui/badge";
import { useLocale, useWords } from "@/lib/words/client";
import { FORMALITY_COLUMNS, pastedFormalities } from "../domain/formality-table";
import { type FormalityRow, formalityFields } from "../domain/sections/formalities";
import { DescribedField } from "./described-field";
import { fieldLabel } from "./field-label";
import { useLive } from "./live-form";
import { TableNotes } from "./table-notes";
import { TablePaste, useTablePaste } from "./table-paste";

/** F: each formality with its answer; what else is asked follows from the answer. */
export function FormalityRows({ required }: { required: readonly string[] }) {
  const t = useWords("applications");
  const eligibility = useWords("eligibility");
  const locale = useLocale();
  const { formalities } = useLive().content.F;
  const { setValue } = useFormContext();
  const { onPaste, read, said } = useTablePaste((cells, target) => {
    const ids = formalities.map(({ id }) => id);
    const { formalities: pasted, unknown } = pastedFormalities(cells, ids, placeIn(target));
    if (pasted.length === 0) return null;
    for (const { place, fields } of pasted) {
      for (const [field, text] of Object.entries(fields)) {
        setValue(`formalities.${place}.${field}`, text, { shouldDirty: true });
      }
    }
    return t("paste.formalities", { count: pasted.length, unknown });
  });
  const columns = [
    t("section.formality"),
    ...FORMALITY_COLUMNS.map((column) => fieldLabel(t, `formalities.${column}`)),
  ];
  return (
    <>
      <TableNotes table="formalities" />
      <TablePaste name="formalities" columns={columns.join(locale === "en" ? ", " : "、")} read={read} said={said} />
      <div className="rule-list" onPaste={onPaste}>
        {formalities.map((row, place) => {
          const name = formalityName(eligibility, row.id);
          const path = `formalities.${place}`;
          return (
            <div className="grid gap-4 py-5" key={row.id}>
              <div className="flex flex-wrap items-center gap-3">
                <h2 className="text-base">{name}</h2>
                {required.includes(row.id) ? (
                  <StatusBadge tone="primary">{t("section.required")}</StatusBadge>
                ) : (
                  <StatusBadge>{t("section.ifAny")}</StatusBadge>
                )}
              </div>
              <DescribedField
                path={`${path}.status`}
                spec={required.includes(row.id) ? asked("status") : formalityFields.status}
                label={t("section.cell", { row: name, column: fieldLabel(t, `${path}.status`) })}
              />
              <div className="grid items-start gap-4 sm:grid-cols-2">
                {fieldsFor(row).map((field) => (
                  <DescribedField
                    key={field}
                    path={`${path}.${field}`}
                    spec={asked(field)}
                    className={field === "reason" ? "sm:col-span-2" : undefined}
                  />
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}

/** The row that a field belongs to, by its name: "formalities.3.documentNo". */
const placeIn = (target: EventTarget | undefined) =>
  target instanceof HTMLInputElement ? Number(/^formalities\.([0-9]+)\./.exec(target.name)?.[1] ?? 0) : 0;

function fieldsFor({ status }: FormalityRow) {
  if (status === "held") return ["documentNo", "authority", "issuedOn", "validUntil"] as const;
  return status === "not-applicable" ? (["reason"] as const) : [];
}

/** Once the answer asks for it, a field is no longer optional; only the end of validity may be left open. */
function asked(field: keyof typeof formalityFields) {
  const spec = formalityFields[field];
  return field === "validUntil" ? spec : { ...spec, optional: undefined };
}
