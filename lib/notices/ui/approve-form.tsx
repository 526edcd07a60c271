"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { approveAwardsAction } from "../actions";
import { approveSchema } from "../schema";

/** The decision of the meeting, and the number that the notice bears. `today` is the latest day of the meeting. */
export function ApproveForm({ proposalId, today }: { proposalId: string; today: string }) {
  const t = useWords("notices");
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(approveSchema, undefined, { raw: true }),
    defaultValues: {
      proposalId,
      meetingName: t("approve.meetingNameDefault"),
      meetingOn: "",
      minutesNo: "",
      noticeNo: "",
    },
  });
  const { run, pending, refused } = useAction(approveAwardsAction);
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.meeting-missing") : undefined);
  return (
    <form method="post" noValidate className="grid gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <TextField
        label={t("approve.meetingName")}
        autoComplete="off"
        error={fault(errors.meetingName?.message)}
        {...register("meetingName")}
      />
      <DateField
        label={t("approve.meetingOn")}
        max={today}
        error={fault(errors.meetingOn?.message)}
        {...register("meetingOn")}
      />
      <TextField
        label={t("approve.minutesNo")}
        autoComplete="off"
        error={fault(errors.minutesNo?.message)}
        {...register("minutesNo")}
      />
      <TextField
        label={t("approve.noticeNo")}
        hint={t("approve.noticeNoHint")}
        autoComplete="off"
        error={fault(errors.noticeNo?.message)}
        {...register("noticeNo")}
      />
      <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
        {t("approve.submit")}
      </Button>
      <p className="hint">{t("approve.note")}</p>
    </form>
  );
}
