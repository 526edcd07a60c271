"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { DateField, TextField } from "@/lib/ui/form/text-field";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { ReplyPreview } from "../queries/preview-reply";
import type { FileRefusal } from "../queries/read-reply";
import { FileRefusalAlert, ReplyReport } from "./reply-report";
import { sendReply } from "./send-reply";

type Sent = { readonly file: File; readonly letter: { readonly documentNo: string; readonly repliedOn: string } };

type Step =
  | { readonly at: "choosing" }
  | { readonly at: "checking" | "writing" }
  | { readonly at: "unreadable"; readonly refusal: FileRefusal }
  | { readonly at: "previewed"; readonly sent: Sent; readonly preview: ReplyPreview }
  | { readonly at: "done"; readonly answers: number }
  | { readonly at: "refused"; readonly refusal: string; readonly attempt: number };

type Lacking = Partial<
  Record<"file" | "documentNo" | "repliedOn", "file-missing" | "document-no-missing" | "day-missing">
>;

/** Choose, check, look, take in. The file goes over twice, so that the server need not keep what nobody has confirmed. */
export function ReplyImport({ inquiryId, today }: { inquiryId: string; today: string }) {
  const t = useWords("inquiries");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const router = useRouter();
  const attempt = useRef(0);
  const [step, setStep] = useState<Step>({ at: "choosing" });
  const [lacking, setLacking] = useState<Lacking>({});

  async function send(sent: Sent, confirm: string | null) {
    attempt.current += 1;
    setStep({ at: confirm === null ? "checking" : "writing" });
    const answer = await sendReply(account, inquiryId, sent.file, sent.letter, confirm);
    switch (answer.kind) {
      case "preview":
        return setStep({ at: "previewed", sent, preview: answer.preview });
      case "unreadable":
        return setStep({ at: "unreadable", refusal: answer.refusal });
      case "taken-in":
        setStep({ at: "done", answers: answer.answers });
        return router.refresh();
      case "refused":
        return setStep({ at: "refused", refusal: answer.refusal, attempt: attempt.current });
    }
  }

  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const letter = { documentNo: String(form.get("documentNo")).trim(), repliedOn: String(form.get("repliedOn")) };
    const chosen = file instanceof File && file.size > 0 ? file : null;
    const lacks: Lacking = {
      ...(chosen ? {} : { file: "file-missing" as const }),
      ...(letter.documentNo === "" ? { documentNo: "document-no-missing" as const } : {}),
      ...(letter.repliedOn === "" ? { repliedOn: "day-missing" as const } : {}),
    };
    setLacking(lacks);
    if (chosen && Object.keys(lacks).length === 0) void send({ file: chosen, letter }, null);
  }

  const underWay = step.at === "checking" || step.at === "writing";
  const fault = (code: Lacking[keyof Lacking]) => (code ? t(`fault.${code}`) : undefined);
  return (
    <div className="grid gap-5">
      <form method="post" noValidate className="grid gap-4" aria-label={t("import.title")} onSubmit={check}>
        <p className="text-ink-2">{t("import.lead")}</p>
        <FileField label={t("import.file")} name="file" accept=".xlsx,.csv" error={fault(lacking.file)} />
        <TextField label={t("import.documentNo")} name="documentNo" error={fault(lacking.documentNo)} />
        <DateField
          label={t("import.repliedOn")}
          name="repliedOn"
          hint={t("import.repliedOnHint")}
          defaultValue={today}
          max={today}
          error={fault(lacking.repliedOn)}
        />
        <Button type="submit" look="outline" disabled={!hydrated || underWay}>
          {t("import.check")}
        </Button>
      </form>
      {underWay && <p role="status">{t(`import.${step.at}`)}</p>}
      {step.at === "unreadable" && <FileRefusalAlert refusal={step.refusal} />}
      {step.at === "refused" && (
        <RefusalAlert
          refused={{ refusal: step.refusal as "failed", attempt: step.attempt }}
          say={(code) => t(`refusal.${code}`)}
        />
      )}
      {step.at === "previewed" && (
        <ReplyReport preview={step.preview} onConfirm={() => void send(step.sent, step.preview.sha256)} />
      )}
      {step.at === "done" && <Alert tone="success" announce title={t("import.done", { answers: step.answers })} />}
    </div>
  );
}
