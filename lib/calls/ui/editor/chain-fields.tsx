"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { useWords } from "@/lib/words/client";
import { APPROVAL_RECORDS, MOST_APPROVERS } from "../../domain/approval-chain";
import type { CallForm } from "../../schema/call-form";
import { Choice, Line } from "./form-fields";
import { Row, Section } from "./section";

export type Approver = { readonly id: string; readonly name: string };

/** Who decides, in which order: the proposer, then each signature with what it records. */
export function ChainFields({ approvers }: { approvers: readonly Approver[] }) {
  const t = useWords("calls");
  const { control } = useFormContext<CallForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "chain.approvers" });
  const people = [
    { value: "", label: t("editor.chain.anybody") },
    ...approvers.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Section id="chain" title={t("editor.sections.chain")}>
      <p className="hint">{t("editor.chain.hint")}</p>
      <ol className="grid gap-6">
        <li>
          <fieldset>
            <legend className="mb-3 font-semibold">{t("editor.chain.proposer")}</legend>
            <Row>
              <Line name="chain.proposer" label={t("editor.office")} />
            </Row>
          </fieldset>
        </li>
        {fields.map(({ id }, place) => (
          <li key={id}>
            <fieldset>
              <legend className="mb-3 font-semibold">{t("editor.chain.step", { place: place + 2 })}</legend>
              <Row>
                <Line name={`chain.approvers.${place}.office`} label={t("editor.office")} />
                <Choice name={`chain.approvers.${place}.accountId`} label={t("editor.chain.person")} choices={people} />
                <Choice
                  name={`chain.approvers.${place}.record`}
                  label={t("editor.chain.record")}
                  choices={APPROVAL_RECORDS.map((value) => ({ value, label: t(`chain.records.${value}`) }))}
                />
              </Row>
              <Button look="ghost" small className="mt-2" onClick={() => remove(place)}>
                {t("editor.chain.remove", { place: place + 2 })}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      {fields.length < MOST_APPROVERS && (
        <div>
          <Button look="outline" small onClick={() => append({ office: "", accountId: "", record: "none" })}>
            {t("editor.chain.add")}
          </Button>
        </div>
      )}
    </Section>
  );
}
