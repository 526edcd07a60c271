"use client";

import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useWords } from "@/lib/words/client";
import { archiveCallAction } from "../actions";

export function ArchiveCall({ callId, title }: { callId: string; title: string }) {
  const t = useWords("awards");
  const { run, pending, refused } = useAction(archiveCallAction);
  return (
    <div className="grid gap-3">
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      <p className="text-ink-2">{t("archive.note")}</p>
      <div>
        <ConfirmButton
          label={t("archive.label")}
          look="outline"
          question={t("archive.question", { title })}
          explanation={t("archive.explanation")}
          confirm={t("archive.confirm")}
          keep={t("archive.keep")}
          pending={pending}
          onConfirm={() => run({ callId })}
        />
      </div>
    </div>
  );
}
