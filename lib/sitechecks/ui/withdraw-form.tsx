"use client";

import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { withdrawSiteCheckAction } from "../actions";

/** A record that is wrong is withdrawn with its reason, and another can be begun. */
export function WithdrawForm({ siteCheckId, version }: { siteCheckId: string; version: number }) {
  const t = useWords("sitechecks");
  const hydrated = useHydrated();
  const [reason, setReason] = useState("");
  const [lacks, setLacks] = useState(false);
  const { run, pending, refused } = useAction(withdrawSiteCheckAction);
  return (
    <form
      method="post"
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setLacks(reason.trim() === "");
        if (reason.trim() !== "") run({ siteCheckId, version, reason });
      }}
    >
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextareaField
        name="reason"
        label={t("withdraw.label")}
        hint={t("withdraw.hint")}
        rows={2}
        limit={1000}
        error={lacks ? t("refusal.reason-missing") : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button type="submit" look="outline" disabled={!hydrated || pending} aria-busy={pending}>
          {t("withdraw.submit")}
        </Button>
      </div>
    </form>
  );
}
