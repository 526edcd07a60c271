"use client";

import { type ReactNode, useState } from "react";
import { type FieldValues, useForm } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { TextareaField } from "@/lib/ui/form/textarea-field";
import { asStanding, useStored } from "@/lib/ui/form/use-stored";
import { Toast } from "@/lib/ui/toast";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { ANSWER_LIMIT, answeredNumber, answerField, answersTo } from "../domain/answers";
import type { PlainSection } from "../domain/content";
import type { OwnAccount } from "../domain/own-account";
import type { Place } from "../domain/place";
import { ConflictPanel } from "./conflict-panel";
import { KeptBar, KeptTrouble } from "./kept-notes";
import { useKeeperView, useKeptSection } from "./use-kept-section";

type Asked = { readonly number: number; readonly asked: ReactNode };

type Props = {
  readonly applicationId: string;
  readonly account: OwnAccount;
  /** What has been answered so far, by the return that asks for it. */
  readonly answers: {
    readonly decisionId: string;
    readonly content: PlainSection;
    readonly revision: number;
    readonly savedAt: Date;
    readonly begun: boolean;
  };
  readonly corrections: readonly Asked[];
};

/** Each correction with the firm's answer below it, kept as it is typed like every section of the form. */
export function CorrectionAnswers({ applicationId, account, answers, corrections }: Props) {
  const t = useWords("applications");
  const hydrated = useHydrated();
  const form = useForm<FieldValues>({ defaultValues: { ...answers.content } });
  const kept = useKeptSection(
    form,
    { account: account.id, applicationId, section: answersTo(answers.decisionId) },
    answers,
  );
  const stored = useStored(form.formState);
  const { unkept } = useKeeperView(kept);
  const [pressed, setPressed] = useState(0);
  const nameOf = ({ field }: Place) => t("corrections.answer", { number: answeredNumber(field) + 1 });
  const saveNow = async () => {
    if (await kept.keeper.flush()) setPressed((before) => before + 1);
  };
  return (
    <div className="grid gap-6">
      <KeptBar kept={kept} aside={null} untouchedSince={answers.begun ? null : answers.savedAt} />
      <KeptTrouble kept={kept} signInName={account.signInName} name={nameOf} />
      <ConflictPanel
        kept={kept}
        name={({ place }) => nameOf(place)}
        words={(_, value) => (typeof value === "string" && value !== "" ? value : t("section.conflictEmpty"))}
      />
      <ol className="grid gap-6">
        {corrections.map(({ number, asked }) => {
          const field = answerField(number);
          const isUnkept = unkept.some((edit) => edit.place.field === field);
          return (
            <li key={number} className="grid gap-3 border-s-4 border-tint-line ps-4">
              <div>{asked}</div>
              <TextareaField
                label={nameOf({ field })}
                rows={2}
                limit={ANSWER_LIMIT}
                error={isUnkept ? t("corrections.tooLong", { max: ANSWER_LIMIT }) : undefined}
                {...form.register(field)}
                {...asStanding(stored(field))}
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button look="outline" disabled={!hydrated} onClick={saveNow}>
          {t("corrections.keep")}
        </Button>
      </div>
      {pressed > 0 && <Toast key={pressed}>{t("corrections.kept")}</Toast>}
    </div>
  );
}
