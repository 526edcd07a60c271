"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "../button";
import { useHydrated } from "../use-hydrated";
import { RefusalAlert } from "./refusal-alert";
import { TextareaField } from "./textarea-field";

type Answer = { readonly grant: boolean; readonly answer: string };

/**
 * What one person asks, another answers: agrees, with words or without, or does not agree and says why. `refused` and `pending` are
 * those of `useAction`, `say` has the words of its refusals.
 */
export function AnswerForm<Refusal extends string>(
  props: ComponentProps<typeof RefusalAlert<Refusal>> & {
    words: Readonly<Record<"answer" | "hint" | "missing" | "grant" | "refuse", string>>;
    limit: number;
    pending: boolean;
    onAnswer: (answer: Answer) => void;
  },
) {
  const { words, limit, pending, refused, say, onAnswer } = props;
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState("");
  const [missing, setMissing] = useState(false);
  const refuse = () => {
    setMissing(answer.trim() === "");
    if (answer.trim() !== "") onAnswer({ grant: false, answer });
  };
  return (
    <div className="grid gap-5">
      <RefusalAlert refused={refused} say={say} />
      <TextareaField
        name="answer"
        label={words.answer}
        hint={words.hint}
        limit={limit}
        rows={3}
        error={missing ? words.missing : undefined}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button disabled={!hydrated || pending} onClick={() => onAnswer({ grant: true, answer })}>
          {words.grant}
        </Button>
        <Button look="outline" disabled={!hydrated || pending} onClick={refuse}>
          {words.refuse}
        </Button>
      </div>
    </div>
  );
}
