"use client";

import { useFormContext } from "react-hook-form";
import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useWords } from "@/lib/words/client";
import { REASON_LIMIT, type SignatureForm } from "../schema";
import { ScanField } from "./scan-field";

/** What one step records: the meeting, the government's document, or an opinion alone. `today` is the latest day of either. */
export function SignatureFields({ record, today }: { record: ApprovalRecord; today: string }) {
  const t = useWords("awards");
  const { register, setValue, getValues, formState } = useFormContext<SignatureForm>();
  const { errors } = formState;
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.meeting-missing") : undefined);
  const opinion = (
    <TextareaField
      label={t("sign.opinion")}
      optional
      rows={2}
      limit={REASON_LIMIT}
      error={fault(errors.opinion?.message)}
      {...register("opinion")}
    />
  );
  if (record === "none") return opinion;
  return (
    <>
      {record === "party_group" && (
        <TextField
          label={t("sign.meetingName")}
          autoComplete="off"
          error={fault(errors.meetingName?.message)}
          {...register("meetingName")}
        />
      )}
      <DateField
        label={t(`sign.day.${record}`)}
        max={today}
        error={fault(errors.decidedOn?.message)}
        {...register("decidedOn")}
      />
      <TextField
        label={t(`sign.number.${record}`)}
        autoComplete="off"
        error={fault(errors.documentNo?.message)}
        {...register("documentNo")}
      />
      <ScanField
        proposalId={getValues("proposalId")}
        label={t(`sign.scan.${record}`)}
        error={fault(errors.fileId?.message)}
        onKept={(fileId) => setValue("fileId", fileId, { shouldValidate: formState.isSubmitted })}
      />
      {opinion}
    </>
  );
}

/** A blank signature of one step. */
export const blankSignature = (proposalId: string, place: number, meetingName: string): SignatureForm => ({
  proposalId,
  place,
  opinion: "",
  meetingName,
  decidedOn: "",
  documentNo: "",
  fileId: "",
  noticeNo: "",
});
