"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { decideClaimAction } from "../actions";
import { CLAIM_VERDICTS, type ClaimState } from "../domain/claim";
import { claimDecisionSchema } from "../schema";

/** Seen or refused; what stands in the way of a proof is said before anybody presses. */
export function ClaimForm(props: {
  firmId: string;
  version: number;
  state: ClaimState;
  licenceId: string | null;
  provenElsewhere: boolean;
}) {
  const { firmId, version, state, licenceId, provenElsewhere } = props;
  const t = useWords("firms");
  const hydrated = useHydrated();
  const router = useRouter();
  const { run, pending, refused } = useAction(decideClaimAction, () => router.refresh());
  const { register, handleSubmit, formState, control } = useForm({
    resolver: zodResolver(claimDecisionSchema),
    defaultValues: { firmId, version, licenceId, reason: "", verdict: undefined },
  });
  const verdict = useWatch({ control, name: "verdict" });
  const open = CLAIM_VERDICTS.filter((known) => known !== state);
  const lacking = verdict !== "proven" ? null : licenceId === null ? "noLicence" : provenElsewhere ? "another" : null;
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <ChoiceGroup
        label={t("claims.verdict")}
        id="claim-verdict"
        error={formState.errors.verdict && t("fault.verdict-missing")}
        choices={open.map((known) => ({
          value: known,
          label: t(`claims.verdicts.${known}`),
          note: t(`claims.notes.${known}`),
        }))}
        {...register("verdict")}
      />
      {lacking && (
        <Alert tone="warning">
          <p>{t(`claims.${lacking}`)}</p>
        </Alert>
      )}
      <TextareaField
        label={t("claims.reason")}
        hint={t("claims.reasonHint")}
        optional={verdict !== "refused"}
        limit={500}
        error={formState.errors.reason && t("fault.reason-too-long")}
        {...register("reason")}
      />
      <div>
        <Button type="submit" look={lacking ? "quiet" : "primary"} disabled={!hydrated || pending}>
          {t("claims.submit")}
        </Button>
      </div>
    </form>
  );
}
