"use client";

import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { ChoiceGroup } from "@/lib/ui/form/choices";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { nameStampedCopyAction } from "../actions";

type Props = {
  readonly applicationId: string;
  readonly prints: readonly { readonly number: number; readonly code: string }[];
};

/** Nothing is chosen beforehand: the person compares the foot of the stamped pages with the codes. */
export function NameCopyForm({ applicationId, prints }: Props) {
  const t = useWords("applications");
  const hydrated = useHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const [unchosen, setUnchosen] = useState(false);
  const { run, pending, refused } = useAction(nameStampedCopyAction);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setUnchosen(chosen === null);
        if (chosen === null) document.getElementById("print")?.focus();
        else if (!pending) run({ applicationId, number: Number(chosen) });
      }}
    >
      <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />
      <ChoiceGroup
        name="print"
        label={t("stamp.which")}
        hint={t("stamp.whichHint")}
        error={unchosen && chosen === null ? t("stamp.whichFirst") : undefined}
        columns
        choices={prints.map(({ number, code }) => ({
          value: String(number),
          label: <span className="code">{code}</span>,
        }))}
        onChange={(event) => setChosen(event.target.value)}
      />
      <div>
        <Button type="submit" disabled={!hydrated} aria-busy={pending}>
          {t("stamp.nameButton")}
        </Button>
      </div>
    </form>
  );
}
