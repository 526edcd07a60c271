"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { printFormAction } from "../actions";

/** Keeps the words as they stand and hands the paper over at once. */
export function PrintFormButton({ applicationId, again }: { applicationId: string; again: boolean }) {
  const t = useWords("applications");
  const hydrated = useHydrated();
  const [code, setCode] = useState<string | null>(null);
  const { run, pending, refused } = useAction(printFormAction, (print: { number: number; code: string }) => {
    setCode(print.code);
    window.location.assign(`/api/applications/${applicationId}/prints/${print.number}`);
  });
  return (
    <>
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <div>
        <Button
          icon="print"
          look={again ? "outline" : "primary"}
          disabled={!hydrated}
          aria-busy={pending}
          onClick={() => !pending && run({ applicationId })}
        >
          {t("stamp.button")}
        </Button>
      </div>
      {code !== null && (
        <Alert tone="success" announce>
          <p>{t("stamp.printed", { code })}</p>
        </Alert>
      )}
    </>
  );
}
