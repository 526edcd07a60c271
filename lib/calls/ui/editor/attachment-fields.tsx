"use client";

import { useFormContext } from "react-hook-form";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { useWords } from "@/lib/words/client";
import { STAMPINGS } from "../../domain/call-rules";
import { type CallForm, CHOSEN_KINDS, REQUIREMENT_CHOICES } from "../../schema/call-form";
import { Choice } from "./form-fields";
import { Row, Section } from "./section";

/** What comes back with a seal, and one requirement for each other kind of document. */
export function AttachmentFields() {
  const t = useWords("calls");
  const words = useWords("evidence");
  const { register, formState } = useFormContext<CallForm>();
  const stored = useStored(formState);
  return (
    <Section id="attachments" title={t("editor.sections.attachments")}>
      <Row>
        <Choice
          name="stamping"
          label={t("editor.stamping")}
          hint={t("editor.stampingHint")}
          choices={STAMPINGS.map((value) => ({ value, label: t(`stampings.${value}`) }))}
        />
      </Row>
      <p className="hint">{t("editor.attachmentHint")}</p>
      <table className="grid-table tight as-cards">
        <caption className="sr-only">{t("editor.sections.attachments")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("prepare.document")}</th>
            <th scope="col">{t("prepare.requirement")}</th>
          </tr>
        </thead>
        <tbody>
          {CHOSEN_KINDS.map((kind, place) => (
            <tr key={kind}>
              <th scope="row" id={`attachment-${kind}`}>
                {words(`kind.${kind}`)}
              </th>
              <td data-label={t("prepare.requirement")}>
                <select
                  className="select max-w-sm"
                  aria-labelledby={`attachment-${kind}`}
                  {...register(`attachments.${place}.requirement`)}
                  {...asStanding(stored(`attachments.${place}.requirement`))}
                >
                  {REQUIREMENT_CHOICES.map((choice) => (
                    <option key={choice} value={choice}>
                      {t(`requirements.${choice}`)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
