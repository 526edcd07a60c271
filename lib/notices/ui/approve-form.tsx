"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm } from "react-hook-form";
import { type SignatureForm, signatureForm } from "@/lib/awards/schema";
import { blankSignature, SignatureFields } from "@/lib/awards/ui/signature-fields";
import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { approveAwardsAction } from "../actions";

/** The last signature before publication, and the number that the notice bears. `today` is the latest day of the meeting. */
export function ApproveForm(props: { proposalId: string; place: number; record: ApprovalRecord; today: string }) {
  const { proposalId, place, record, today } = props;
  const t = useWords("notices");
  const awards = useWords("awards");
  const hydrated = useHydrated();
  const meetingName = record === "party_group" ? awards("sign.meetingNameDefault") : "";
  const form = useForm<SignatureForm>({
    resolver: zodResolver(signatureForm(record, true), undefined, { raw: true }),
    defaultValues: blankSignature(proposalId, place, meetingName),
  });
  const { run, pending, refused } = useAction(approveAwardsAction);
  const code = form.formState.errors.noticeNo?.message;
  return (
    <FormProvider {...form}>
      <form method="post" noValidate className="grid gap-5" onSubmit={form.handleSubmit((signature) => run(signature))}>
        <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
        <SignatureFields record={record} today={today} />
        <TextField
          label={t("approve.noticeNo")}
          hint={t("approve.noticeNoHint")}
          autoComplete="off"
          error={code ? t(`fault.${code}` as "fault.notice-number-missing") : undefined}
          {...form.register("noticeNo")}
        />
        <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
          {t("approve.submit")}
        </Button>
        <p className="hint">{t("approve.note")}</p>
      </form>
    </FormProvider>
  );
}
