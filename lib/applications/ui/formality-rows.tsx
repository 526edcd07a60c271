"use client";

import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { StatusBadge } from "@/lib/ui/badge";
import { useWords } from "@/lib/words/client";
import { type FormalityRow, formalityFields } from "../domain/sections/formalities";
import { DescribedField } from "./described-field";
import { fieldLabel } from "./field-label";
import { useLive } from "./live-form";
import { TableNotes } from "./table-notes";

/** F: each formality with its answer; what else is asked follows from the answer. */
export function FormalityRows({ required }: { required: readonly string[] }) {
  const t = useWords("applications");
  const eligibility = useWords("eligibility");
  const { formalities } = useLive().content.F;
  return (
    <>
      <TableNotes table="formalities" />
      <div className="rule-list">
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

function fieldsFor({ status }: FormalityRow) {
  if (status === "held") return ["documentNo", "authority", "issuedOn", "validUntil"] as const;
  return status === "not-applicable" ? (["reason"] as const) : [];
}

/** Once the answer asks for it, a field is no longer optional; only the end of validity may be left open. */
function asked(field: keyof typeof formalityFields) {
  const spec = formalityFields[field];
  return field === "validUntil" ? spec : { ...spec, optional: undefined };
}
