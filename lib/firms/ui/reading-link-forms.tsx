"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { SelectField } from "@/lib/ui/form/select-field";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { endReadingLinkAction, makeReadingLinkAction } from "../actions";
import { READING_AUDIENCES } from "../domain/reading-link";
import { readingLinkSchema } from "../schema";

/** Makes a link that the member hands on himself; the portal keeps only its hash. `suggested`: its last day unless changed. */
export function ReadingLinkForm({ suggested }: { suggested: string }) {
  const t = useWords("firms");
  const hydrated = useHydrated();
  const [url, setUrl] = useState<string | null>(null);
  const { register, handleSubmit, formState, resetField } = useForm({
    resolver: zodResolver(readingLinkSchema),
    defaultValues: { audience: "accountant" as const, name: "", lastDay: suggested },
  });
  const { run, pending, refused } = useAction(makeReadingLinkAction, (value) => {
    setUrl(value.url);
    resetField("name");
  });
  const { errors } = formState;
  const say = (code: string | undefined) => (code ? t(`fault.${code}` as "fault.name-missing") : undefined);
  return (
    <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={handleSubmit(run)}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {url && (
        <Alert tone="success" announce title={t("reading.made")}>
          <p className="code break-all">{url}</p>
        </Alert>
      )}
      <SelectField
        label={t("reading.audience")}
        options={READING_AUDIENCES.map((value) => ({ value, label: t(`reading.audiences.${value}`) }))}
        {...register("audience")}
      />
      <TextField label={t("name")} autoComplete="off" error={say(errors.name?.message)} {...register("name")} />
      <DateField
        label={t("reading.lastDay")}
        hint={t("reading.lastDayHint")}
        error={say(errors.lastDay?.message)}
        {...register("lastDay")}
      />
      <div>
        <Button type="submit" disabled={!hydrated || pending}>
          {t("reading.submit")}
        </Button>
      </div>
    </form>
  );
}

export function EndReadingLink({ linkId, name }: { linkId: string; name: string }) {
  const t = useWords("firms");
  const { run, pending, refused } = useAction(endReadingLinkAction);
  return (
    <div className="grid justify-items-start gap-2">
      <RefusalAlert refused={refused} say={(code: never) => code} />
      <ConfirmButton
        small
        look="outline"
        label={t("reading.end")}
        question={t("reading.endQuestion", { name })}
        explanation={t("reading.endWords")}
        confirm={t("reading.end")}
        keep={t("reading.keep")}
        pending={pending}
        onConfirm={() => run({ linkId })}
      />
    </div>
  );
}
