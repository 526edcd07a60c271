"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { usePageAccount } from "@/lib/ui/page-account";
import { UnreadableTableAlert } from "@/lib/ui/unreadable-table-alert";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { ReferenceKind } from "../domain/kinds";
import type { FileRefusal, ImportPreview, ImportRefusal } from "../queries/preview-import";
import { type TypedTerms, termsSchema } from "../schema";
import { PreviewReport } from "./preview-report";
import { type Seen, sendList } from "./send-list";

type Step =
  | { readonly at: "choosing" }
  | { readonly at: "under-way" }
  | { readonly at: "unreadable"; readonly refusal: FileRefusal }
  | { readonly at: "previewed"; readonly file: File; readonly terms: TypedTerms; readonly preview: ImportPreview }
  | { readonly at: "imported"; readonly number: number; readonly isNew: boolean }
  | { readonly at: "refused"; readonly refusal: ImportRefusal | "not-reached"; readonly attempt: number };

/** Say where the list comes from, choose it, look at what it changes, take it in. */
export function ReferenceImport({ kind }: { kind: ReferenceKind }) {
  const t = useWords("reference");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const attempt = useRef(0);
  const [step, setStep] = useState<Step>({ at: "choosing" });
  const [lacksFile, setLacksFile] = useState(false);
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(termsSchema, undefined, { raw: true }),
    defaultValues: { kind, year: "", source: "", documentNo: "", validFrom: "", validTo: "" },
  });
  const { errors } = formState;
  const say = (code: string | undefined) =>
    code ? t(`terms.faults.${code}` as "terms.faults.day-malformed") : undefined;
  const anew = { onChange: () => setStep({ at: "choosing" }) };

  async function send(terms: TypedTerms, file: File, seen: Seen | null) {
    attempt.current += 1;
    setStep({ at: "under-way" });
    const answer = await sendList(account, terms, file, seen);
    switch (answer.kind) {
      case "preview":
        return setStep({ at: "previewed", file, terms, preview: answer.preview });
      case "unreadable":
        return setStep({ at: "unreadable", refusal: answer.refusal });
      case "imported":
        setStep({ at: "imported", number: answer.number, isNew: answer.isNew });
        return router.refresh();
      default:
        // The gate answers with the refusals that any action can give; RefusalAlert knows their words.
        return setStep({ at: "refused", refusal: answer.refusal as "not-reached", attempt: attempt.current });
    }
  }

  const check = handleSubmit(
    (terms) => {
      const file = input.current?.files?.[0];
      setLacksFile(!file);
      return file && send(terms, file, null);
    },
    () => setLacksFile(!input.current?.files?.[0]),
  );
  const pending = step.at === "under-way";
  return (
    <div className="grid content-start gap-8">
      <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={check}>
        {kind === "holidays" && (
          <TextField
            label={t("terms.year")}
            hint={t("terms.yearHint")}
            inputMode="numeric"
            className="max-w-48"
            error={say(errors.year?.message)}
            {...register("year", anew)}
          />
        )}
        <TextField
          label={t("terms.source")}
          hint={t(`kinds.${kind}.sourceHint`)}
          error={say(errors.source?.message)}
          {...register("source", anew)}
        />
        <TextField
          label={t("terms.documentNo")}
          hint={t(`kinds.${kind}.documentNoHint`)}
          error={say(errors.documentNo?.message)}
          {...register("documentNo", anew)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            label={t("terms.validFrom")}
            hint={t("terms.validFromHint")}
            optional
            error={say(errors.validFrom?.message)}
            {...register("validFrom", anew)}
          />
          <DateField
            label={t("terms.validTo")}
            hint={t("terms.validToHint")}
            optional
            error={say(errors.validTo?.message)}
            {...register("validTo", anew)}
          />
        </div>
        <FileField
          name="file"
          ref={input}
          accept=".xlsx,.csv"
          label={t("import.file")}
          hint={t("import.fileHint")}
          error={lacksFile ? t("import.noFile") : undefined}
          {...anew}
        />
        <div>
          <Button type="submit" look={step.at === "previewed" ? "outline" : "primary"} disabled={!hydrated || pending}>
            {t("import.check")}
          </Button>
        </div>
      </form>
      {pending && <p role="status">{t("import.underWay")}</p>}
      {step.at === "unreadable" && (
        <UnreadableTableAlert refusal={step.refusal} nameOf={(column) => t(`columns.${column}`)} />
      )}
      {step.at === "refused" && <RefusalAlert refused={step} say={(code) => t(`refusal.${code}`)} />}
      {step.at === "previewed" && (
        <PreviewReport
          kind={kind}
          preview={step.preview}
          onConfirm={() => void send(step.terms, step.file, step.preview)}
        />
      )}
      {step.at === "imported" && (
        <Alert tone="success" announce>
          <p>{step.isNew ? t("import.done", { number: step.number }) : t("import.same", { number: step.number })}</p>
        </Alert>
      )}
    </div>
  );
}
