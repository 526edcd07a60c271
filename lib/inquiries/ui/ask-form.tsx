"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { type Option, SelectField } from "@/lib/ui/form/select-field";
import { TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { askDepartmentAction } from "../actions";
import { askSchema } from "../schema";

/** One letter to one department; its list is made from the applications as they stand. */
export function AskForm({ callId, departments }: { callId: string; departments: readonly Option[] }) {
  const t = useWords("inquiries");
  const router = useRouter();
  const hydrated = useHydrated();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(askSchema, undefined, { raw: true }), // the server parses what was typed, as typed
    defaultValues: { callId, department: "" as "taxation", documentNo: "" }, // nothing is chosen yet
  });
  const { run, pending, refused } = useAction(askDepartmentAction, ({ inquiryId }) =>
    router.push(`/desk/inquiries/${inquiryId}`),
  );
  const fault = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.day-missing") : undefined);
  const { errors } = formState;
  return (
    <form method="post" noValidate className="grid gap-4" aria-label={t("ask.title")} onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <SelectField
        label={t("ask.department")}
        blank={t("ask.choose")}
        options={departments}
        error={fault(errors.department?.message)}
        {...register("department")}
      />
      <TextField
        label={t("ask.documentNo")}
        hint={t("ask.documentHint")}
        error={fault(errors.documentNo?.message)}
        {...register("documentNo")}
      />
      <Button type="submit" className="w-full" disabled={!hydrated || pending}>
        {t("ask.submit")}
      </Button>
    </form>
  );
}
