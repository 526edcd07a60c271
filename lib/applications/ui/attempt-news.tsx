"use client";

import type { ReactNode } from "react";
import { Alert } from "@/lib/ui/alert";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useLocale, useWords } from "@/lib/words/client";
import { isSectionCode } from "../domain/content";
import { changedSince, type LookedOver, type LookedOverPart } from "../domain/looked-over";
import type { useHandingIn } from "./use-handing-in";

type Props = {
  readonly handing: ReturnType<typeof useHandingIn>;
  /** Names what the page shows now. */
  readonly lookedOver: LookedOver;
  /** The password in place, under this title, and what goes on after it. */
  readonly signIn: (title: string, onDone: () => void) => ReactNode;
};

/** Why the last press has not handed it in, and what to do next. */
export function AttemptNews({ handing, lookedOver, signIn }: Props) {
  const { held, refused, attempted, submit, send } = handing;
  const t = useWords("applications");
  if (held?.step === "ask") return null; // a dialog says it
  if (held?.step === "sign-in") return signIn(t("check.signedOut"), () => void submit());
  if (held) {
    return (
      <Alert key={held.step} tone="warning" announce>
        <p>{t(held.step === "kept" ? "check.wordsLeft" : "check.wordsDelivered")}</p>
      </Alert>
    );
  }
  switch (refused?.refusal) {
    case "not-signed-in":
      return signIn(t("check.signedOut"), send);
    case "other-account":
      return signIn(t("check.otherAccount"), send);
    case "not-reached":
      return (
        <Alert key={refused.attempt} tone="warning" announce title={t("check.unansweredTitle")}>
          <p>{t("check.unanswered")}</p>
        </Alert>
      );
    case "changed-since-looked":
      return <ChangedAlert key={refused.attempt} parts={changedSince(attempted, lookedOver)} />;
    default:
      return <RefusalAlert refused={refused} say={(refusal) => t(`refusal.${refusal}`)} />;
  }
}

/** The page is being drawn anew, or has been: then it is known what has changed. */
function ChangedAlert({ parts }: { parts: readonly LookedOverPart[] }) {
  const t = useWords("applications");
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  const nameOf = (part: LookedOverPart) =>
    isSectionCode(part)
      ? t("check.changedSection", { code: part, title: t(`sections.${part}.title`) })
      : t(`check.changedParts.${part}`);
  return (
    <Alert tone="warning" announce title={t("refusal.changed-since-looked")}>
      {parts.length > 0 && <p>{t("check.changed", { parts: list.format(parts.map(nameOf)) })}</p>}
    </Alert>
  );
}
