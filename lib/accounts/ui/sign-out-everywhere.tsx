"use client";

import { useRouter } from "next/navigation";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { tellSignedOutEverywhere } from "@/lib/ui/signed-out-everywhere";
import { useWords } from "@/lib/words/client";
import { signOutEverywhereAction } from "../actions";

export function SignOutEverywhere() {
  const t = useWords("accounts");
  const router = useRouter();
  const { run, pending, refused } = useAction(signOutEverywhereAction, () => {
    tellSignedOutEverywhere();
    router.replace("/sign-in");
    router.refresh();
  });
  return (
    <div className="grid justify-items-start gap-3">
      <RefusalAlert refused={refused} say={(code: never) => code} />
      <ConfirmButton
        look="outline"
        label={t("everywhere.label")}
        question={t("everywhere.question")}
        explanation={t("everywhere.explanation")}
        confirm={t("everywhere.confirm")}
        keep={t("everywhere.keep")}
        pending={pending}
        onConfirm={() => run({})}
      />
    </div>
  );
}
