"use client";

import { useId, useState } from "react";
import { SignInAgain } from "@/lib/accounts/ui/sign-in-again";
import type { Locale } from "@/lib/core/locale";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { FilesOnTheirWayAnywhere } from "@/lib/evidence/ui/left-files-note";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Countdown } from "@/lib/ui/countdown";
import { Dialog } from "@/lib/ui/dialog";
import { CheckboxField } from "@/lib/ui/form/choices";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { AttemptNews } from "./attempt-news";
import { LeftOutDialog } from "./left-out-dialog";
import { type HandingIn, useHandingIn } from "./use-handing-in";

type Props = HandingIn & {
  /** The engine finds a condition not met: the firm has to say that it has read so. */
  readonly ineligible: boolean;
};

/** One button that submits, and what came of pressing it. */
export function SubmitPanel(props: Props) {
  const { applicationId, account, serverNow, closesAt, draft, ineligible } = props;
  const t = useWords("applications");
  const locale = useLocale();
  const hydrated = useHydrated();
  const [confirmed, setConfirmed] = useState(false);
  const [asking, setAsking] = useState(false);
  const [unread, setUnread] = useState(false);
  const boxId = useId();
  const handing = useHandingIn(props, confirmed);
  const ask = () => {
    const missing = ineligible && !confirmed;
    setUnread(missing);
    if (missing) document.getElementById(boxId)?.focus();
    else setAsking(true);
  };
  const submit = () => {
    setAsking(false);
    void handing.submit();
  };
  const signIn = (title: string, onDone: () => void) => (
    <SignInAgain signInName={account.signInName} title={title} explanation={t("check.signedOutNext")} onDone={onDone} />
  );
  return (
    <div className="no-print grid gap-5">
      {handing.late && (
        <Alert key={handing.late.getTime()} tone="error" announce title={t("check.closedTitle")}>
          <p>
            {t("check.late", {
              at: instantWords(handing.late, locale),
              closesAt: instantWords(new Date(closesAt), locale),
            })}
          </p>
        </Alert>
      )}
      <AttemptNews handing={handing} lookedOver={props.lookedOver} signIn={signIn} />
      {ineligible && (
        <CheckboxField
          id={boxId}
          name="ineligibleConfirmed"
          label={t("check.ineligibleConfirm")}
          error={unread && !confirmed ? t("check.ineligibleConfirmFirst") : undefined}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button disabled={!hydrated} aria-busy={handing.busy} onClick={ask}>
          {handing.busy ? t("check.submitting") : t("check.submit")}
        </Button>
        {draft && <Countdown serverNow={serverNow} deadlineAt={closesAt} className="text-ink-2" />}
        <span className="hint" role="status">
          {handing.asksPages && t("check.asksPages")}
        </span>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("check.question")}
        actions={
          <>
            <Button onClick={submit}>{t("check.submit")}</Button>
            <Button look="ghost" onClick={() => setAsking(false)}>
              {t("check.keep")}
            </Button>
          </>
        }
      >
        <p>{t("check.explanation")}</p>
        {asking && <FilesOnTheirWayAnywhere account={account.id} applicationId={applicationId} />}
      </Dialog>
      <LeftOutDialog
        left={handing.held?.step === "ask" ? handing.held.left : null}
        onSend={handing.send}
        onKeep={handing.keep}
      />
    </div>
  );
}

/** To the second: here a second decides. */
const instantWords = (instant: Date, locale: Locale) =>
  `${formatDay(shanghaiDay(instant), locale)} ${shanghaiClock(instant)}`;
