"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { confirmAddressAction, sendAddressLetterAction } from "../actions";

/** The letter to an address that waits, once more or for the first time. */
export function SendAddressLetter({ again }: { again: boolean }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const [sent, setSent] = useState(false);
  const { run, pending, refused } = useAction(sendAddressLetterAction, () => setSent(true));
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {sent && !refused && (
        <Alert tone="success" announce>
          <p>{t("address.sentNow")}</p>
        </Alert>
      )}
      <Button look="outline" disabled={!hydrated || pending} onClick={() => run({})}>
        {again ? t("address.again") : t("address.first")}
      </Button>
    </div>
  );
}

/** What the link of a letter leads to: opening it alone changes nothing, for programs open links too. */
export function ConfirmAddress({ token }: { token: string }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const { run, pending, refused } = useAction(confirmAddressAction);
  return (
    <div className="grid justify-items-start gap-4">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <Button disabled={!hydrated || pending} onClick={() => run({ token })}>
        {t("address.confirm")}
      </Button>
    </div>
  );
}
