"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import { SignInAgain } from "@/lib/accounts/ui/sign-in-again";
import type { Locale } from "@/lib/core/locale";
import { formatDay, shanghaiClock, shanghaiDay } from "@/lib/core/time";
import { FilesOnTheirWay } from "@/lib/evidence/ui/left-files-note";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Countdown } from "@/lib/ui/countdown";
import { Dialog } from "@/lib/ui/dialog";
import { CheckboxField } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { submitApplicationAction } from "../actions";
import type { OwnAccount } from "../domain/own-account";
import { attemptKey, forgetAttempt } from "./attempt-key";
import { deliverBeforeHandingIn } from "./deliver-words";

type Props = {
  readonly applicationId: string;
  readonly account: OwnAccount;
  /** Which submission of the application this will be, from 1. */
  readonly submission: number;
  readonly serverNow: string;
  readonly closesAt: string;
  /** Its first submission, which has to come before the closing. */
  readonly draft: boolean;
  /** The engine finds a condition not met: the firm has to say that it has read so. */
  readonly ineligible: boolean;
};

/** One button that submits. One key for one submission: an answer lost on the way is found again by pressing once more. */
export function SubmitPanel(props: Props) {
  const { applicationId, account, submission, serverNow, closesAt, draft, ineligible } = props;
  const t = useWords("applications");
  const locale = useLocale();
  const router = useRouter();
  const hydrated = useHydrated();
  const [confirmed, setConfirmed] = useState(false);
  const [asking, setAsking] = useState(false);
  const [unread, setUnread] = useState(false);
  const [late, setLate] = useState<Date | null>(null);
  const [words, setWords] = useState<"wordsLeft" | "wordsDelivered" | null>(null);
  const boxId = useId();
  const { run, pending, refused } = useAction(
    submitApplicationAction,
    (answer: { late: string } | { receiptNo: string }) => {
      if ("late" in answer) setLate(new Date(answer.late));
      else {
        forgetAttempt(applicationId, submission);
        router.push(`/applications/${applicationId}/receipt`);
      }
    },
  );
  const ask = () => {
    const missing = ineligible && !confirmed;
    setUnread(missing);
    if (missing) document.getElementById(boxId)?.focus();
    else setAsking(true);
  };
  const submit = async () => {
    setAsking(false);
    if (pending) return;
    // What other pages hold, or left behind in this browser, belongs to the application as well.
    const { delivered, isWhole } = await deliverBeforeHandingIn(account.id, applicationId);
    setWords(isWhole ? (delivered ? "wordsDelivered" : null) : "wordsLeft");
    if (delivered) return renewPage(account.id);
    if (!isWhole) return;
    run({ applicationId, idempotencyKey: attemptKey(applicationId, submission), ineligibleConfirmed: confirmed });
  };
  return (
    <div className="no-print grid gap-5">
      {late && (
        <Alert tone="error" announce title={t("check.closedTitle")}>
          <p>
            {t("check.late", { at: instantWords(late, locale), closesAt: instantWords(new Date(closesAt), locale) })}
          </p>
        </Alert>
      )}
      {words && (
        <Alert tone="warning" announce>
          <p>{t(`check.${words}`)}</p>
        </Alert>
      )}
      {refused?.refusal === "not-signed-in" || refused?.refusal === "other-account" ? (
        <SignInAgain
          signInName={account.signInName}
          title={t(refused.refusal === "other-account" ? "check.otherAccount" : "check.signedOut")}
          explanation={t("check.signedOutNext")}
          onDone={() => void submit()}
        />
      ) : refused?.refusal === "not-reached" ? (
        <Alert key={refused.attempt} tone="warning" announce title={t("check.unansweredTitle")}>
          <p>{t("check.unanswered")}</p>
        </Alert>
      ) : (
        <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      )}
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
        <Button disabled={!hydrated} aria-busy={pending} onClick={ask}>
          {t("check.submit")}
        </Button>
        {draft && <Countdown serverNow={serverNow} deadlineAt={closesAt} className="text-ink-2" />}
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
        {asking && <FilesOnTheirWay account={account.id} applicationId={applicationId} />}
      </Dialog>
    </div>
  );
}

/** To the second: here a second decides. */
const instantWords = (instant: Date, locale: Locale) =>
  `${formatDay(shanghaiDay(instant), locale)} ${shanghaiClock(instant)}`;
