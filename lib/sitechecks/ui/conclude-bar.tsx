"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { ConclusionFault } from "../domain/conclusion";

/** What is lacking as the record stands now, and the two ways on: save, or conclude what is whole, which is asked once. */
export function ConcludeBar(props: {
  faults: readonly ConclusionFault[];
  /** Everything in the form can be read. */
  readable: boolean;
  saving: boolean;
  concluding: boolean;
  onShowFaults: () => void;
  onConclude: () => void;
}) {
  const { faults, readable, saving, concluding, onShowFaults, onConclude } = props;
  const t = useWords("sitechecks");
  const hydrated = useHydrated();
  const [tries, setTries] = useState(0);
  return (
    <div className="grid gap-4">
      {faults.length > 0 && (
        <Alert key={tries} tone={tries > 0 ? "warning" : "info"} announce={tries > 0} title={t("lacking")}>
          <ul className="grid list-disc gap-1 ps-5">
            {faults.map((fault) => (
              <li key={fault}>{t(`refusal.${fault}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div className="flex flex-wrap gap-3">
        <Button look="outline" type="submit" disabled={!hydrated || saving}>
          {t("save")}
        </Button>
        {faults.length > 0 || !readable ? (
          <Button
            look="quiet"
            disabled={!hydrated}
            onClick={() => {
              setTries(tries + 1);
              onShowFaults();
            }}
          >
            {t("conclude")}
          </Button>
        ) : (
          <ConfirmButton
            label={t("conclude")}
            question={t("concludeQuestion")}
            explanation={<p>{t("concludeNote")}</p>}
            confirm={t("concludeConfirm")}
            keep={t("concludeKeep")}
            pending={concluding}
            onConfirm={onConclude}
          />
        )}
      </div>
      <p className="hint">{t("concludeNote")}</p>
    </div>
  );
}
