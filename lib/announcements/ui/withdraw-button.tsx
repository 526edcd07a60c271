"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { Dialog } from "@/lib/ui/dialog";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { withdrawAnnouncementAction } from "../actions";
import { withdrawSchema } from "../schema";

/** Asks why before it takes an announcement off the public's pages. */
export function WithdrawAnnouncement({ announcementId, title }: { announcementId: string; title: string }) {
  const t = useWords("announcements");
  const hydrated = useHydrated();
  const formId = useId();
  const [asking, setAsking] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(withdrawSchema, undefined, { raw: true }),
    defaultValues: { announcementId, reason: "" },
  });
  const { run, pending, refused } = useAction(withdrawAnnouncementAction, () => setAsking(false));
  const fault = formState.errors.reason?.message;
  return (
    <>
      <Button
        look="outline"
        small
        disabled={!hydrated}
        aria-label={t("withdrawOf", { title })}
        onClick={() => setAsking(true)}
      >
        {t("withdraw")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("withdrawTitle")}
        actions={
          <>
            <Button type="submit" form={formId} look="danger" disabled={pending}>
              {t("withdrawConfirm")}
            </Button>
            <Button look="ghost" onClick={() => setAsking(false)}>
              {t("withdrawKeep")}
            </Button>
          </>
        }
      >
        <form
          id={formId}
          method="post"
          noValidate
          className="grid gap-4"
          onSubmit={handleSubmit((values) => run(values))}
        >
          <p>{t("withdrawLead")}</p>
          <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
          <TextField
            label={t("withdrawReason")}
            id={`withdraw-reason-${announcementId}`}
            autoComplete="off"
            error={fault ? t(`fault.${fault}` as "fault.text-missing") : undefined}
            {...register("reason")}
          />
        </form>
      </Dialog>
    </>
  );
}
