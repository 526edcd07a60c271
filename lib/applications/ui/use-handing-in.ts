"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import { useTimeLeft } from "@/lib/ui/countdown-left";
import { useAction } from "@/lib/ui/form/use-action";
import { submitApplicationAction } from "../actions";
import type { LookedOver } from "../domain/looked-over";
import type { OwnAccount } from "../domain/own-account";
import { attemptKey, forgetAttempt } from "./attempt-key";
import { nextStep, patienceFor } from "./before-handing-in";
import { type BeforeHandingIn, deliverBeforeHandingIn } from "./deliver-words";

export type HandingIn = {
  readonly applicationId: string;
  readonly account: OwnAccount;
  /** Which submission of the application this will be, from 1. */
  readonly submission: number;
  readonly serverNow: string;
  readonly closesAt: string;
  /** Its first submission, which has to come before the closing. */
  readonly draft: boolean;
  /** Names what the page shows. */
  readonly lookedOver: LookedOver;
};

/** What came of the last press before anything was sent. */
type Held =
  | { readonly step: "sign-in" | "look-again" | "kept" }
  | { readonly step: "ask"; readonly left: BeforeHandingIn["left"] };

/**
 * Hands in what the page shows. What other pages of this browser hold belongs to the application as well, so they are asked first;
 * but no attempt is held up by a page that does not answer. One key for one submission: an answer lost on the way is found again
 * by pressing once more.
 */
export function useHandingIn(props: HandingIn, ineligibleConfirmed: boolean) {
  const { applicationId, account, submission, draft, lookedOver } = props;
  const router = useRouter();
  const timeLeft = useTimeLeft({ serverNow: props.serverNow, deadlineAt: props.closesAt });
  const [asksPages, setAsksPages] = useState(false);
  const [held, setHeld] = useState<Held | null>(null);
  const [late, setLate] = useState<Date | null>(null);
  /** What was looked over when the last attempt was made. */
  const [attempted, setAttempted] = useState(lookedOver);
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
  const send = () => {
    setHeld(null);
    setAttempted(lookedOver);
    run({ applicationId, idempotencyKey: attemptKey(applicationId, submission), ineligibleConfirmed, lookedOver });
  };
  const busy = pending || asksPages;
  const submit = async () => {
    if (busy) return;
    const patience = patienceFor(draft ? timeLeft() : null);
    if (patience === null) return send();
    setAsksPages(true);
    const before = await deliverBeforeHandingIn(account.id, applicationId, patience);
    setAsksPages(false);
    const step = nextStep(before);
    if (step === "hand-in") return send();
    setHeld(step === "ask" ? { step, left: before.left } : { step });
    if (before.delivered) renewPage(account.id);
  };
  const changedAt = refused?.refusal === "changed-since-looked" ? refused.attempt : null;
  useEffect(() => {
    if (changedAt !== null) renewPage(account.id);
  }, [changedAt, account.id]);
  return {
    busy,
    asksPages,
    held,
    late,
    refused,
    attempted,
    submit,
    /** Goes to the server at once, without what this browser could not send. */
    send,
    keep: () => setHeld({ step: "kept" }),
  };
}
