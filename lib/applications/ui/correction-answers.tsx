"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { answerCorrectionsAction } from "../actions";

type Asked = { readonly number: number; readonly answer: string | null; readonly asked: ReactNode };

/** Each correction with the firm's answer below it; all that are written are kept at once. */
export function CorrectionAnswers({
  applicationId,
  corrections,
}: {
  applicationId: string;
  corrections: readonly Asked[];
}) {
  const t = useWords("applications");
  const hydrated = useHydrated();
  const [written, setWritten] = useState(
    () => new Map(corrections.map(({ number, answer }) => [number, answer ?? ""] as const)),
  );
  const [empty, setEmpty] = useState(false);
  const [kept, setKept] = useState(0);
  const { run, pending, refused } = useAction(answerCorrectionsAction, () => setKept((before) => before + 1));
  const keep = () => {
    const answers = [...written].flatMap(([number, text]) =>
      text.trim() === "" ? [] : [{ number, answer: text.trim() }],
    );
    setEmpty(answers.length === 0);
    if (answers.length > 0) run({ applicationId, answers });
  };
  return (
    <div className="grid gap-6">
      <RefusalAlert refused={refused} say={(code) => t(`corrections.refusal.${code}`)} />
      <ol className="grid gap-6">
        {corrections.map(({ number, asked }, place) => (
          <li key={number} className="grid gap-3 border-s-4 border-tint-line ps-4">
            <div>{asked}</div>
            <TextareaField
              label={t("corrections.answer", { number: place + 1 })}
              id={`answer-${number}`}
              name={`answer-${number}`}
              rows={2}
              limit={500}
              error={empty && place === 0 ? t("corrections.empty") : undefined}
              value={written.get(number) ?? ""}
              onChange={(event) => setWritten(new Map(written).set(number, event.target.value))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button look="outline" disabled={!hydrated || pending} aria-busy={pending} onClick={keep}>
          {t("corrections.keep")}
        </Button>
      </div>
      {kept > 0 && <Toast key={kept}>{t("corrections.kept")}</Toast>}
    </div>
  );
}
