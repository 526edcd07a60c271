"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button, LinkButton } from "@/lib/ui/button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { usePageAccount } from "@/lib/ui/page-account";
import { Progress } from "@/lib/ui/progress";
import { UnreadableTableAlert } from "@/lib/ui/unreadable-table-alert";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { FileRefusal, ImportMessage, ImportPreview } from "../queries/preview-import";
import { PreviewReport } from "./preview-report";
import { sendList } from "./send-list";

type Imported = Extract<ImportMessage, { kind: "imported" }>;
type OwnRefusal = Extract<ImportMessage, { kind: "refused" }>["refusal"];

type Step =
  | { readonly at: "choosing" }
  | {
      readonly at: "under-way";
      readonly stage: "sending" | "checking" | "writing";
      readonly done: number;
      readonly total: number;
    }
  | { readonly at: "unreadable"; readonly refusal: FileRefusal }
  | { readonly at: "previewed"; readonly file: File; readonly preview: ImportPreview }
  | { readonly at: "imported"; readonly result: Imported }
  | { readonly at: "refused"; readonly refusal: OwnRefusal | "not-reached"; readonly attempt: number };

/** Choose, check, look, take in. The file goes over twice, so that the server need not keep what nobody has confirmed. */
export function LibraryImport() {
  const t = useWords("library");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ at: "choosing" });
  const [lacksFile, setLacksFile] = useState(false);
  const attempt = useRef(0);

  async function send(file: File, confirm: string | null) {
    attempt.current += 1;
    const after = confirm === null ? "checking" : "writing";
    setStep({ at: "under-way", stage: "sending", done: 0, total: file.size });
    const answer = await sendList(account, file, confirm, {
      onSent: (done, total) => setStep({ at: "under-way", stage: done < total ? "sending" : after, done, total }),
      onProgress: (done, total) => setStep({ at: "under-way", stage: "writing", done, total }),
    });
    switch (answer.kind) {
      case "preview":
        return setStep({ at: "previewed", file, preview: answer.preview });
      case "unreadable":
        return setStep({ at: "unreadable", refusal: answer.refusal });
      case "imported":
        setStep({ at: "imported", result: answer });
        return router.refresh();
      case "refused":
        return setStep({ at: "refused", refusal: answer.refusal, attempt: attempt.current });
      case "gate":
        // The gate answers with the refusals that any action can give; RefusalAlert knows their words.
        return setStep({ at: "refused", refusal: answer.refusal as "not-reached", attempt: attempt.current });
      case "not-reached":
        return setStep({ at: "refused", refusal: "not-reached", attempt: attempt.current });
    }
  }

  function check(event: FormEvent) {
    event.preventDefault();
    const file = input.current?.files?.[0];
    setLacksFile(!file);
    if (file) void send(file, null);
  }

  const pending = step.at === "under-way";
  return (
    <div className="grid content-start gap-8">
      <form method="post" noValidate className="grid max-w-xl gap-5" onSubmit={check}>
        <FileField
          name="file"
          ref={input}
          accept=".xlsx,.csv"
          label={t("import.file")}
          hint={t("import.fileHint")}
          error={lacksFile ? t("import.noFile") : undefined}
          onChange={() => setStep({ at: "choosing" })}
        />
        <div>
          <Button type="submit" look={step.at === "previewed" ? "outline" : "primary"} disabled={!hydrated || pending}>
            {t("import.check")}
          </Button>
        </div>
      </form>
      {step.at === "under-way" && <UnderWay {...step} />}
      {step.at === "unreadable" && (
        <UnreadableTableAlert refusal={step.refusal} nameOf={(column) => t(`columns.${column}`)} />
      )}
      {step.at === "refused" && <RefusalAlert refused={step} say={(code) => t(`refusal.${code}`)} />}
      {step.at === "previewed" && (
        <PreviewReport preview={step.preview} onConfirm={() => void send(step.file, step.preview.sha256)} />
      )}
      {step.at === "imported" && (
        <Alert tone="success" announce>
          <p>{t("import.done", { ...step.result })}</p>
          <p className="mt-2">
            <LinkButton look="outline" small href="/desk/library">
              {t("import.toList")}
            </LinkButton>
          </p>
        </Alert>
      )}
    </div>
  );
}

function UnderWay({ stage, done, total }: { stage: "sending" | "checking" | "writing"; done: number; total: number }) {
  const t = useWords("library");
  const words = stage === "writing" ? t("import.writing", { done, total }) : t(`import.${stage}`);
  return (
    <div className="grid max-w-xl gap-2" role="status">
      <p>{words}</p>
      {stage === "checking" ? (
        <progress className="progress" aria-label={words} />
      ) : (
        <Progress value={done} max={Math.max(total, 1)} label={words} />
      )}
    </div>
  );
}
