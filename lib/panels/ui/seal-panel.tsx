"use client";

import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { Panel } from "@/lib/ui/panel";
import { useWords } from "@/lib/words/client";
import { sealCallAction } from "../actions";

type Props = {
  readonly callId: string;
  readonly sheets: number;
  readonly unlockedSheets: number;
  readonly minReviews: number;
  readonly tooFew: readonly { readonly firmName: string; readonly locked: number }[];
};

const SHOWN = 10;

/** The one act after which scores can be read and none can change: what it means, and what is still in its way. */
export function SealPanel({ callId, sheets, unlockedSheets, minReviews, tooFew }: Props) {
  const t = useWords("panels");
  const { run, pending, refused } = useAction(sealCallAction);
  const isReady = unlockedSheets === 0 && tooFew.length === 0 && sheets > 0;
  return (
    <Panel title={t("seal.title")}>
      <div className="grid max-w-3xl gap-4">
        <p>{t("seal.meaning")}</p>
        {/* The table of moves types every refusal of every move; sealing gives only those that have words here. */}
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code as "sheets-not-locked"}`)} />
        {unlockedSheets > 0 && (
          <Alert tone="info">
            <p>{t("seal.unlocked", { count: unlockedSheets })}</p>
          </Alert>
        )}
        {tooFew.length > 0 && (
          <Alert
            tone={unlockedSheets > 0 ? "info" : "warning"}
            title={t("seal.tooFew", { count: tooFew.length, min: minReviews })}
          >
            <ul className="list-disc ps-5">
              {tooFew.slice(0, SHOWN).map(({ firmName, locked }) => (
                <li key={firmName}>{t("seal.tooFewRow", { firm: firmName, locked })}</li>
              ))}
            </ul>
            {tooFew.length > SHOWN && <p className="hint">{t("seal.more", { count: tooFew.length - SHOWN })}</p>}
          </Alert>
        )}
        {isReady && (
          <div>
            <ConfirmButton
              label={t("seal.label")}
              icon="lock"
              question={t("seal.question")}
              explanation={
                <>
                  <p>{t("seal.explanation", { sheets })}</p>
                  <p>{t("seal.final")}</p>
                </>
              }
              confirm={t("seal.confirm")}
              keep={t("seal.keep")}
              pending={pending}
              onConfirm={() => run({ callId })}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
