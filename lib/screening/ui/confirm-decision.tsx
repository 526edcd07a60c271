"use client";

import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { useWords } from "@/lib/words/client";
import type { ScreeningVerdict } from "../domain/verdicts";

/** A no that the firm reads at once, and that nobody takes back. */
export type FinalVerdict = "not_recommended" | "ineligible";

export const isFinal = (verdict: ScreeningVerdict): verdict is FinalVerdict =>
  verdict === "not_recommended" || verdict === "ineligible";

export function ConfirmDecision(props: { verdict: FinalVerdict | null; onConfirm: () => void; onKeep: () => void }) {
  const { verdict, onConfirm, onKeep } = props;
  const t = useWords("screening");
  return (
    <Dialog
      open={verdict !== null}
      onClose={onKeep}
      title={verdict && t(`decision.question.${verdict}`)}
      actions={
        <>
          <Button look="danger" onClick={onConfirm}>
            {verdict && t(`decision.submit.${verdict}`)}
          </Button>
          <Button look="ghost" onClick={onKeep}>
            {t("decision.keep")}
          </Button>
        </>
      }
    >
      <p>{t("decision.explanation")}</p>
    </Dialog>
  );
}
