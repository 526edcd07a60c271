"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import type { Option } from "@/lib/ui/form/select-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { decideAction } from "../actions";
import type { ScreeningVerdict } from "../domain/verdicts";
import { decisionSchema } from "../schema/requests";
import { ConfirmDecision, type FinalVerdict, isFinal } from "./confirm-decision";
import { CorrectionsField, type Suggestion } from "./corrections-field";
import type { DecisionInput } from "./decision-input";
import { DecisionWords } from "./decision-words";
import type { ReasonText } from "./reason-texts";
import { useConfirmKey } from "./use-confirm-key";

export type VerdictChoice = {
  readonly verdict: ScreeningVerdict;
  /** What still stands in its way, in words. */
  readonly lacking: string | null;
};

/** Yes, return, no. */
const KEY_OF: Record<ScreeningVerdict, "y" | "r" | "n"> = {
  recommended: "y",
  eligible: "y",
  returned: "r",
  not_recommended: "n",
  ineligible: "n",
};

/** The end of one step: yes, back to the firm, or no. What is lacking for a verdict is said before it is pressed. */
export function DecisionForm(props: {
  applicationId: string;
  version: number;
  /** Those that the application's state allows. */
  verdicts: readonly VerdictChoice[];
  initial: ScreeningVerdict | null;
  places: readonly Option[];
  documents: readonly Option[];
  suggestions: readonly Suggestion[];
  reasons: readonly ReasonText[];
  callDocumentNo: string;
  /** Working days that the call gives for corrections. */
  dueDays: number;
  /** The next of the queue, or the queue itself. */
  nextHref: string;
}) {
  const { applicationId, version, verdicts, initial, nextHref } = props;
  const t = useWords("screening");
  const router = useRouter();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<(DecisionInput & { verdict: FinalVerdict }) | null>(null);
  const methods = useForm<DecisionInput>({
    resolver: zodResolver(decisionSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: {
      applicationId,
      version,
      verdict: initial ?? undefined,
      opinion: initial ? t(`decision.defaults.${initial}`) : "",
      documentNo: "",
      corrections: [],
      dueDays: String(props.dueDays),
    },
  });
  const { register, handleSubmit, formState, setValue, setError, control } = methods;
  const { run, pending, refused } = useAction(decideAction, () => router.push(nextHref));
  useConfirmKey(form, true);
  // There is no value while nothing is chosen, whatever the type says.
  const verdict: ScreeningVerdict | undefined = useWatch({ control, name: "verdict" });
  const keys = useMemo(
    () =>
      Object.fromEntries(
        verdicts.map((choice) => [
          KEY_OF[choice.verdict],
          () => {
            setValue("verdict", choice.verdict);
            setValue("opinion", t(`decision.defaults.${choice.verdict}`));
          },
        ]),
      ),
    [verdicts, setValue, t],
  );
  useShortcuts(keys);
  const lacking = verdicts.find((choice) => choice.verdict === verdict)?.lacking ?? null;
  const submit = (values: DecisionInput) => {
    if (values.verdict === "returned" && values.corrections.length === 0) {
      return setError("corrections", { type: "missing", message: "corrections-missing" });
    }
    const corrections = values.verdict === "returned" ? values.corrections : [];
    const decision = { ...values, applicationId, version, corrections };
    if (isFinal(values.verdict)) setAsked({ ...decision, verdict: values.verdict });
    else run(decision);
  };
  return (
    <FormProvider {...methods}>
      <form ref={form} method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(submit)}>
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <ChoiceGroup
          label={t("decision.verdict")}
          id="decision-verdict"
          error={formState.errors.verdict && t("fault.verdict-missing")}
          choices={verdicts.map((choice) => ({
            value: choice.verdict,
            label: t(`decision.verdicts.${choice.verdict}`),
            note: t(`decision.notes.${choice.verdict}`),
            key: <kbd className="kbd">{KEY_OF[choice.verdict].toUpperCase()}</kbd>,
          }))}
          {...register("verdict", {
            onChange: (event: { target: { value: ScreeningVerdict } }) =>
              setValue("opinion", t(`decision.defaults.${event.target.value}`)),
          })}
        />
        {lacking && (
          <Alert tone="warning">
            <p>{lacking}</p>
          </Alert>
        )}
        {verdict === "returned" && (
          <CorrectionsField places={props.places} documents={props.documents} suggestions={props.suggestions} />
        )}
        {verdict && <DecisionWords verdict={verdict} reasons={props.reasons} callDocumentNo={props.callDocumentNo} />}
        <div>
          <Button
            type="submit"
            look={verdict === undefined || lacking !== null ? "quiet" : "primary"}
            disabled={!hydrated || pending}
          >
            {verdict ? t(`decision.submit.${verdict}`) : t("decision.choose")}
          </Button>
        </div>
        <ConfirmDecision
          verdict={asked?.verdict ?? null}
          onConfirm={() => {
            if (asked) run(asked);
            setAsked(null);
          }}
          onKeep={() => setAsked(null)}
        />
      </form>
    </FormProvider>
  );
}
