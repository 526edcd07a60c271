"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { FormProvider, useForm } from "react-hook-form";
import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { signProposalAction } from "../actions";
import { type SignatureForm, signatureForm } from "../schema";
import { blankSignature, SignatureFields } from "./signature-fields";

/** A signature from which no publication follows. */
export function SignForm(props: { proposalId: string; place: number; record: ApprovalRecord; today: string }) {
  const { proposalId, place, record, today } = props;
  const t = useWords("awards");
  const hydrated = useHydrated();
  const meetingName = record === "party_group" ? t("sign.meetingNameDefault") : "";
  const form = useForm<SignatureForm>({
    resolver: zodResolver(signatureForm(record, false), undefined, { raw: true }),
    defaultValues: blankSignature(proposalId, place, meetingName),
  });
  const { run, pending, refused } = useAction(signProposalAction);
  return (
    <FormProvider {...form}>
      <form
        method="post"
        noValidate
        className="grid gap-5"
        onSubmit={form.handleSubmit(({ noticeNo: _none, ...signature }) => run(signature))}
      >
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <SignatureFields record={record} today={today} />
        <Button type="submit" disabled={!hydrated || pending} aria-busy={pending}>
          {t(`sign.submit.${record}`)}
        </Button>
        <p className="hint">{t("sign.note")}</p>
      </form>
    </FormProvider>
  );
}
