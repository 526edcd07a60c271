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
  readonly waitingUnlocks: number;
  readonly tooFew: readonly { readonly firmName: string; readonly locked: number; readonly live: number }[];
};

const SHOWN = 10;

/** The one act after which scores can be read and none can change: what it means, and what is still in its way. */
export function SealPanel({ callId, sheets, unlockedSheets, minReviews, tooFew, waitingUnlocks }: Props) {
  const t = useWords("panels");
  const unlocking = useWords("unlocks");
  const { run, pending, refused } = useAction(sealCallAction);
  // While sheets are still open, only those count that would be too few even if all of them were locked.
  const short = unlockedSheets === 0 ? tooFew : tooFew.filter(({ live }) => live < minReviews);
  const isReady = unlockedSheets === 0 && tooFew.length === 0 && waitingUnlocks === 0 && sheets > 0;
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
        {waitingUnlocks > 0 && (
          <Alert tone="info">
            <p>{unlocking("seal.waiting", { count: waitingUnlocks })}</p>
          </Alert>
        )}
        {short.length > 0 && (
          <Alert tone="warning" title={t("seal.tooFew", { count: short.length, min: minReviews })}>
            <p>{t("seal.tooFewNext")}</p>
            <ul className="list-disc ps-5">
              {short.slice(0, SHOWN).map(({ firmName, live }) => (
                <li key={firmName}>{t("seal.tooFewRow", { firm: firmName, count: live })}</li>
              ))}
            </ul>
            {short.length > SHOWN && <p className="hint">{t("seal.more", { count: short.length - SHOWN })}</p>}
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
