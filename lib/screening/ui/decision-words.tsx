"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { Panel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import type { ScreeningVerdict } from "../domain/verdicts";
import { isFinal } from "./confirm-decision";
import type { DecisionInput } from "./decision-input";
import { DecisionText } from "./decision-text";
import type { ReasonText } from "./reason-texts";

/** Opinion and document number of a verdict; a no is shown as the firm will read it. */
export function DecisionWords(props: {
  verdict: ScreeningVerdict;
  reasons: readonly ReasonText[];
  callDocumentNo: string;
}) {
  const { verdict, reasons, callDocumentNo } = props;
  const t = useWords("screening");
  const { register, formState, control } = useFormContext<DecisionInput>();
  const [opinion, documentNo] = useWatch({ control, name: ["opinion", "documentNo"] });
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.opinion-missing") : undefined);
  return (
    <>
      <TextareaField
        label={t(`decision.opinion.${verdict}`)}
        id="decision-opinion"
        hint={t("decision.opinionHint")}
        rows={4}
        error={fault(errors.opinion?.message)}
        {...register("opinion")}
      />
      {verdict !== "returned" && (
        <TextField
          label={t("decision.documentNo")}
          id="decision-document-no"
          optional
          autoComplete="off"
          error={fault(errors.documentNo?.message)}
          {...register("documentNo")}
        />
      )}
      {isFinal(verdict) && (
        <Panel title={t("decision.preview")}>
          <DecisionText
            heading="h3"
            words={t}
            opinion={opinion}
            documentNo={documentNo || null}
            callDocumentNo={callDocumentNo}
            reasons={reasons}
          />
        </Panel>
      )}
    </>
  );
}
