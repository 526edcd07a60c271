"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { EligibilityPolicy, InvestmentBasis } from "@/lib/eligibility/domain/eligibility-policy";
import { readSelfCheck, SELF_CHECK_KEY, type SelfCheckAnswers } from "@/lib/eligibility/domain/self-check";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { startDraftAction } from "../actions";
import { carriedAnswers, notCarried } from "../domain/carried-answers";

type Started = { readonly applicationId: string; readonly continued: boolean };

type Props = {
  callId: string;
  label: string;
  look?: "primary" | "outline";
  /** The call's policy when the firm comes from the self-check: what it answered there goes into the draft. */
  carryFor: EligibilityPolicy | null;
};

/** Opens the firm's draft of this project, or makes one. */
export function StartButton({ callId, label, look, carryFor }: Props) {
  const t = useWords("applications");
  const router = useRouter();
  const hydrated = useHydrated();
  const kept = useKeptAnswers(carryFor);
  const [typedCode, setProjectCode] = useState<string | null>(null);
  const projectCode = typedCode ?? kept?.projectCode ?? "";
  const { run, pending, refused } = useAction(startDraftAction, ({ applicationId, continued }: Started) => {
    if (kept && !continued) forgetKept();
    router.push(`/applications/${applicationId}`);
  });
  const answers = kept && carryFor ? carriedAnswers(kept, carryFor.investmentBasis) : undefined;
  return (
    <div className="grid gap-3">
      {kept && (
        <Alert tone="info" className="max-w-2xl">
          <p>{t("start.carried")}</p>
          {carryFor && <NotCarriedAnswers kept={kept} basis={carryFor.investmentBasis} />}
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <TextField
        id="start-project-code"
        className="max-w-md"
        label={t("start.projectCode")}
        hint={t("start.projectCodeHint")}
        optional
        autoComplete="off"
        value={projectCode}
        onChange={(event) => setProjectCode(event.target.value)}
        name="projectCode"
      />
      <div>
        <Button
          look={look}
          disabled={!hydrated}
          aria-busy={pending}
          onClick={() => !pending && run({ callId, projectCode, answers })}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** Named with what was typed, so that it can be written down before the draft is opened. */
function NotCarriedAnswers({ kept, basis }: { kept: SelfCheckAnswers; basis: InvestmentBasis }) {
  const t = useWords("applications");
  const left = notCarried(kept);
  if (left.length === 0) return null;
  return (
    <>
      <p className="mt-2">{t("start.notCarried")}</p>
      <ul className="list-disc ps-5">
        {left.map(({ answer, typed }) => (
          <li key={answer}>{t(`start.answers.${answer}`, { typed, basis: basis.replace("-", "_") })}</li>
        ))}
      </ul>
    </>
  );
}

/** The answers lie in this tab alone; the server learns of them when the draft is made. */
function useKeptAnswers(policy: EligibilityPolicy | null): SelfCheckAnswers | null {
  const [kept, setKept] = useState<SelfCheckAnswers | null>(null);
  useEffect(() => {
    if (policy) setKept(readSelfCheck(readKept(), policy.formalities));
  }, [policy]);
  return kept;
}

/** A browser may forbid its storage; then there is nothing to carry. */
function readKept(): string | null {
  try {
    return sessionStorage.getItem(SELF_CHECK_KEY);
  } catch {
    return null;
  }
}

const forgetKept = () => sessionStorage.removeItem(SELF_CHECK_KEY);
