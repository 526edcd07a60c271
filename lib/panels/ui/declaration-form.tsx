"use client";

import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { declareNoneAction } from "../actions";
import { DECLARED_KINDS } from "../domain/conflict";
import { ConflictForm } from "./conflict-form";

type Answer = "none" | "conflict";

/** The conflict form of one application, signed before the file opens: nothing stands in the way, or what does. */
export function DeclarationForm({ assignmentId, signer }: { assignmentId: string; signer: string }) {
  const t = useWords("panels");
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [lacking, setLacking] = useState(false);
  const { run, pending, refused } = useAction(declareNoneAction);
  const choose = (value: string) => {
    setAnswer(value === "none" ? "none" : "conflict");
    setLacking(false);
  };
  return (
    <div className="grid max-w-2xl gap-5">
      <div>
        <p>{t("declare.asked")}</p>
        <ol className="mt-2 grid list-decimal gap-1 ps-6">
          {DECLARED_KINDS.map((kind) => (
            <li key={kind}>{t(`kind.${kind}`)}</li>
          ))}
        </ol>
      </div>
      <ChoiceGroup
        name="answer"
        label={t("declare.question")}
        error={lacking ? t("declare.missing") : undefined}
        onChange={(event) => choose(event.target.value)}
        choices={[
          { value: "none", label: t("declare.none"), note: t("declare.noneNote") },
          { value: "conflict", label: t("declare.some"), note: t("declare.someNote") },
        ]}
      />
      <p className="hint">{t("declare.sign", { name: signer })}</p>
      {answer === "conflict" ? (
        <ConflictForm assignmentId={assignmentId} />
      ) : (
        <div className="grid justify-items-start gap-3">
          <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
          <Button
            disabled={!hydrated || pending}
            onClick={() => (answer === "none" ? run({ assignmentId }) : setLacking(true))}
          >
            {t("declare.open")}
          </Button>
        </div>
      )}
    </div>
  );
}
