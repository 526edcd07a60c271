import { formatWan } from "@/lib/core/money";
import { Button } from "@/lib/ui/button";
import { SelectField } from "@/lib/ui/form/select-field";
import { AmountField, TextField } from "@/lib/ui/form/text-field";
import { getWords } from "@/lib/words/server";
import { selectionModes } from "../domain/selection";
import type { WhatIfView } from "../queries/look-at-what-if";
import type { TypedSupposition } from "../schema";

/** Asks by URL, like a list; the answer is the page. */
export async function WhatIfForm(props: { path: string; view: WhatIfView; typed: TypedSupposition }) {
  const t = await getWords("ranking");
  const { path, view, typed } = props;
  const { supposed, experts } = view;
  const faultOf = (field: TypedSupposition["faults"][number]) =>
    typed.faults.includes(field) ? t(`whatIf.faults.${field}`) : undefined;
  return (
    <form action={path} className="flex flex-wrap items-end gap-x-4 gap-y-3" aria-label={t("whatIf.form")}>
      <AmountField
        name="budget"
        label={t("whatIf.budget")}
        unit={t("whatIf.unit")}
        defaultValue={typed.budget ?? formatWan(supposed.budgetFen, { short: true })}
        error={faultOf("budget")}
        className="w-full sm:w-44"
      />
      <TextField
        name="awards"
        label={t("whatIf.awards")}
        inputMode="numeric"
        defaultValue={typed.awards ?? String(supposed.maxAwards)}
        error={faultOf("awards")}
        className="w-full sm:w-32"
      />
      <SelectField
        name="mode"
        label={t("whatIf.mode")}
        defaultValue={supposed.mode}
        options={selectionModes.map((value) => ({ value, label: t(`whatIf.modes.${value}`) }))}
        className="w-full sm:w-64"
      />
      <SelectField
        name="without"
        label={t("whatIf.without")}
        blank={t("whatIf.nobody")}
        defaultValue={supposed.withoutExpert ?? ""}
        options={experts.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-full sm:w-44"
      />
      <Button type="submit">{t("whatIf.submit")}</Button>
    </form>
  );
}
