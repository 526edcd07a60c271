"use client";

import { type FieldPath, useFormContext } from "react-hook-form";
import { type CodedName, nameIn } from "@/lib/core/coded-name";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { useLocale, useWords } from "@/lib/words/client";
import type { CallForm } from "../../schema/call-form";
import { Line } from "./form-fields";
import { Row, Section } from "./section";

const OFFICES = ["business", "objections", "discipline"] as const;

export function ContactFields({ units }: { units: readonly CodedName[] }) {
  const t = useWords("calls");
  return (
    <Section id="contacts" title={t("editor.sections.contacts")}>
      {OFFICES.map((office) => (
        <fieldset key={office} className="grid gap-4">
          <legend className="mb-3 font-semibold">{t(`editor.offices.${office}`)}</legend>
          <Row>
            <Line name={`contacts.${office}.office`} label={t("editor.office")} />
            <Line
              name={`contacts.${office}.telephone`}
              label={t("editor.telephone")}
              hint={t("editor.telephoneHint")}
            />
            {office === "objections" && <Line name="contacts.objections.address" label={t("editor.address")} />}
          </Row>
        </fieldset>
      ))}
      <UnitFields units={units} />
    </Section>
  );
}

function UnitFields({ units }: { units: readonly CodedName[] }) {
  const t = useWords("calls");
  const locale = useLocale();
  const { register, getValues, formState } = useFormContext<CallForm>();
  const stored = useStored(formState);
  const field = (name: FieldPath<CallForm>) => ({ ...register(name), ...asStanding(stored(name)) });
  return (
    <table className="grid-table tight as-cards">
      <caption>{t("editor.unitsCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("contacts.unit")}</th>
          <th scope="col">{t("editor.office")}</th>
          <th scope="col">{t("editor.telephone")}</th>
          <th scope="col">{t("editor.recommends")}</th>
        </tr>
      </thead>
      <tbody>
        {getValues("contacts.units").map(({ unitCode }, place) => {
          const unit = nameIn(units, unitCode, locale);
          const named = (field: string) => ({ className: "input", "aria-label": `${unit} ${field}` });
          return (
            <tr key={unitCode}>
              <th scope="row">{unit}</th>
              <td data-label={t("editor.office")}>
                <input {...named(t("editor.office"))} {...field(`contacts.units.${place}.office`)} />
              </td>
              <td data-label={t("editor.telephone")}>
                <input {...named(t("editor.telephone"))} {...field(`contacts.units.${place}.telephone`)} />
              </td>
              <td data-label={t("editor.recommends")}>
                <input
                  type="checkbox"
                  aria-label={`${unit} ${t("editor.recommends")}`}
                  className="checkbox checkbox-primary"
                  {...field(`contacts.units.${place}.recommends`)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
