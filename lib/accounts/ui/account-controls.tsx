"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { disableAccountAction, enableAccountAction, forgetSecondFactorAction, resetPasswordAction } from "../actions";

/** What the administrator can do with one account of the list. */
export function AccountControls(props: { accountId: string; name: string; disabled: boolean }) {
  const t = useWords("accounts");
  const hydrated = useHydrated();
  const [password, setPassword] = useState<string | null>(null);
  const [forgotten, setForgotten] = useState(false);
  const disable = useAction(disableAccountAction);
  const enable = useAction(enableAccountAction);
  const renew = useAction(resetPasswordAction, (value) => setPassword(value.password));
  const forget = useAction(forgetSecondFactorAction, () => setForgotten(true));
  const target = { accountId: props.accountId };
  return (
    <div className="grid justify-items-start gap-2">
      <div className="flex flex-wrap gap-2">
        {props.disabled ? (
          <Button small look="outline" disabled={!hydrated || enable.pending} onClick={() => enable.run(target)}>
            {t("enable.label")}
          </Button>
        ) : (
          <>
            <ConfirmButton
              small
              look="outline"
              danger
              label={t("disable.label")}
              question={t("disable.question", { name: props.name })}
              explanation={t("disable.explanation")}
              confirm={t("disable.confirm")}
              keep={t("disable.keep")}
              pending={disable.pending}
              onConfirm={() => disable.run(target)}
            />
            <ConfirmButton
              small
              look="ghost"
              label={t("renew.label")}
              question={t("renew.question", { name: props.name })}
              explanation={t("renew.explanation")}
              confirm={t("renew.confirm")}
              keep={t("renew.keep")}
              pending={renew.pending}
              onConfirm={() => renew.run(target)}
            />
            <ConfirmButton
              small
              look="ghost"
              label={t("forget.label")}
              question={t("forget.question", { name: props.name })}
              explanation={t("forget.explanation")}
              confirm={t("forget.confirm")}
              keep={t("forget.keep")}
              pending={forget.pending}
              onConfirm={() => forget.run(target)}
            />
          </>
        )}
      </div>
      {password && (
        <Alert tone="success" announce>
          <p>{t.rich("made.password", { password: () => <span className="code">{password}</span> })}</p>
        </Alert>
      )}
      <RefusalAlert refused={disable.refused} say={(code) => t(`refusal.${code}`)} />
      <RefusalAlert refused={enable.refused} say={(code: never) => code} />
      {forgotten && (
        <Alert tone="success" announce>
          <p>{t("forget.done")}</p>
        </Alert>
      )}
      <RefusalAlert refused={forget.refused} say={(code: never) => code} />
      <RefusalAlert refused={renew.refused} say={(code: never) => code} />
    </div>
  );
}
