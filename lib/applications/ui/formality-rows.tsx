"use client";

import { useEffect, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { formalityName } from "@/lib/eligibility/ui/finding-words";
import { StatusBadge } from "@/lib/ui/badge";
import { Icon } from "@/lib/ui/icon";
import { useLocale, useWords } from "@/lib/words/client";
import { FORMALITY_COLUMNS, pastedFormalities } from "../domain/formality-table";
import { type FormalityRow, formalityFields } from "../domain/sections/formalities";
import { DescribedField } from "./described-field";
import { fieldLabel } from "./field-label";
import { choiceWords } from "./field-words";
import { useLive } from "./live-form";
import { TableNotes } from "./table-notes";
import { TablePaste, useTablePaste } from "./table-paste";

/** F: each formality with its answer; what else is asked follows from the answer. */
export function FormalityRows({ required }: { required: readonly string[] }) {
  const t = useWords("applications");
  const locale = useLocale();
  const { formalities } = useLive().content.F;
  const { setValue } = useFormContext();
  const { onPaste, read, said } = useTablePaste((cells, target) => {
    const ids = formalities.map(({ id }) => id);
    const { formalities: pasted, unknown, remarks } = pastedFormalities(cells, ids, placeIn(target));
    if (pasted.length === 0) return null;
    for (const { place, fields } of pasted) {
      for (const [field, text] of Object.entries(fields)) {
        setValue(`formalities.${place}.${field}`, text, { shouldDirty: true });
      }
    }
    return { told: t("paste.formalities", { count: pasted.length, unknown }), remarks };
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
        {formalities.map((row, place) => (
          <FormalityAnswer key={row.id} row={row} path={`formalities.${place}`} required={required.includes(row.id)} />
        ))}
      </div>
    </>
  );
}

/** One formality. What is answered in full when the page is opened takes one line, until it is opened or something is said of it. */
function FormalityAnswer({ row, path, required }: { row: FormalityRow; path: string; required: boolean }) {
  const t = useWords("applications");
  const live = useLive();
  const name = formalityName(useWords("eligibility"), row.id);
  const faulty = live.faults.some((fault) => fault.path.startsWith(`${path}.`));
  const corrections = live.correctionsAt(path); // of the row as a whole; those of its fields stand at the fields
  const asked = corrections.length > 0 || FIELDS.some((field) => live.correctionsAt(`${path}.${field}`).length > 0);
  // What an answer asks for is there with the answer: the next press of Tab goes to it.
  const watched: unknown = useWatch({ name: `${path}.status` });
  const status = typeof watched === "string" ? watched : row.status;
  const [open, setOpen] = useState(row.status === "" || faulty || asked);
  useEffect(() => {
    if (faulty || asked) setOpen(true);
  }, [faulty, asked]);
  return (
    <details className="formality" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 py-3">
        <h2 className="text-base">{name}</h2>
        {required ? (
          <StatusBadge tone="primary">{t("section.required")}</StatusBadge>
        ) : (
          <StatusBadge>{t("section.ifAny")}</StatusBadge>
        )}
        {open ? <span className="grow" /> : <FormalityInShort row={row} />}
      </summary>
      <div className="grid gap-4 pb-5">
        {corrections.map((reason) => (
          <p className="err" key={reason}>
            <Icon name="warn" />
            <span>{t("section.correction", { reason })}</span>
          </p>
        ))}
        <DescribedField
          path={`${path}.status`}
          spec={required ? askedNow("status") : formalityFields.status}
          label={t("section.cell", { row: name, column: fieldLabel(t, `${path}.status`) })}
        />
        <div className="grid items-start gap-4 empty:hidden sm:grid-cols-2">
          {fieldsFor(status).map((field) => (
            <DescribedField
              key={field}
              path={`${path}.${field}`}
              spec={askedNow(field)}
              className={field === "reason" ? "sm:col-span-2" : undefined}
            />
          ))}
        </div>
      </div>
    </details>
  );
}

/** 已办理 · 吉示例〔2019〕1号 */
function FormalityInShort({ row }: { row: FormalityRow }) {
  const t = useWords("applications");
  const locale = useLocale();
  const { lists } = useLive();
  const status = choiceWords(t, locale, lists, "formalities.0.status", row.status);
  const told = row.status === "held" ? row.documentNo : row.reason;
  return (
    <span className="min-w-0 grow text-[0.9375rem] text-ink-2 wrap-anywhere">
      {[status, told].filter((each) => each.trim() !== "").join(" · ")}
    </span>
  );
}

const FIELDS = Object.keys(formalityFields);

/** The row that a field belongs to, by its name: "formalities.3.documentNo". */
const placeIn = (target: EventTarget | undefined) =>
  target instanceof HTMLInputElement ? Number(/^formalities\.([0-9]+)\./.exec(target.name)?.[1] ?? 0) : 0;

function fieldsFor(status: string) {
  if (status === "held") return ["documentNo", "authority", "issuedOn", "validUntil"] as const;
  return status === "not-applicable" ? (["reason"] as const) : [];
}

/** Once the answer asks for it, a field is no longer optional; only the end of validity may be left open. */
function askedNow(field: keyof typeof formalityFields) {
  const spec = formalityFields[field];
  return field === "validUntil" ? spec : { ...spec, optional: undefined };
}
