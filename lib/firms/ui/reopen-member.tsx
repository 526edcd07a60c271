"use client";

import { useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { reopenMemberAction } from "../actions";

/** For a member who has shown the county who he is; the password is shown here once and nowhere again. */
export function ReopenMember({ member }: { member: { readonly id: string; readonly name: string } }) {
  const t = useWords("firms");
  const [password, setPassword] = useState<string | null>(null);
  const { run, pending, refused } = useAction(reopenMemberAction, (value) => setPassword(value.password));
  return (
    <div className="grid justify-items-start gap-2">
      <RefusalAlert refused={refused} say={(code: never) => code} />
      <ConfirmButton
        small
        look="ghost"
        label={t("reopen.label")}
        question={t("reopen.question", { name: member.name })}
        explanation={t("reopen.explanation")}
        confirm={t("reopen.confirm")}
        keep={t("reopen.keep")}
        pending={pending}
        onConfirm={() => run({ accountId: member.id })}
      />
      {password && (
        <Alert tone="success" announce>
          <p>{t.rich("reopen.password", { password: () => <span className="code">{password}</span> })}</p>
        </Alert>
      )}
    </div>
  );
}
