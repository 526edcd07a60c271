"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/lib/ui/button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { rateStepAction } from "../actions";
import { MAX_COMMENT, type RatedStep, SCORES, type Score } from "../domain";

type Props = {
  readonly applicationId: string;
  readonly step: RatedStep;
  readonly given: { readonly score: Score; readonly comment: string } | null;
};

/** One click says how the step went and keeps it; a comment may follow. */
export function RateStep({ applicationId, step, given }: Props) {
  const t = useWords("satisfaction");
  const hydrated = useHydrated();
  const [score, setScore] = useState(given?.score ?? null);
  const [comment, setComment] = useState(given?.comment ?? "");
  const [said, setSaid] = useState<"score" | "comment" | null>(given ? "score" : null);
  const { run, pending, refused } = useAction(rateStepAction);
  const tooLong = [...comment].length > MAX_COMMENT;
  const choose = (chosen: Score) => {
    if (pending) return;
    setScore(chosen);
    setSaid("score");
    run({ applicationId, step, score: chosen, comment: tooLong ? "" : comment });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (score === null || pending || tooLong) return;
    setSaid("comment");
    run({ applicationId, step, score, comment });
  };
  return (
    <section className="panel no-print" aria-labelledby={`rate-${step}`}>
      <div className="panel-body grid gap-3">
        <h2 className="text-base" id={`rate-${step}`}>
          {t(`ask.${step}`)}
        </h2>
        <p className="hint">{t("hint")}</p>
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">{t(`ask.${step}`)}</legend>
          {SCORES.map((each) => (
            <Button
              key={each}
              small
              look={score === each ? "primary" : "outline"}
              aria-pressed={score === each}
              disabled={!hydrated}
              onClick={() => choose(each)}
            >
              {t(`scores.${each}`)}
            </Button>
          ))}
        </fieldset>
        <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        <p className={said && score !== null && !refused ? "text-ink-2" : "sr-only"} role="status">
          {said && score !== null && !refused && !pending
            ? said === "comment"
              ? t("sent")
              : t("thanks", { score: t(`scores.${score}`) })
            : ""}
        </p>
        {score !== null && (
          <form className="grid gap-3" onSubmit={send}>
            <TextareaField
              name="comment"
              id={`rate-${step}-comment`}
              label={t("comment")}
              hint={t("commentHint")}
              rows={3}
              limit={MAX_COMMENT}
              value={comment}
              error={tooLong ? t("fault.text-too-long") : undefined}
              onChange={(event) => setComment(event.target.value)}
            />
            <div>
              <Button type="submit" look="outline" small disabled={!hydrated || pending}>
                {t("send")}
              </Button>
            </div>
          </form>
        )}
      </div>
    </section>
  );
}
