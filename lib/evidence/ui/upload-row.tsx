"use client";

import { Button } from "@/lib/ui/button";
import { FileRow } from "@/lib/ui/form/file-field";
import { SignInLink } from "@/lib/ui/sign-in-link";
import { useWords } from "@/lib/words/client";
import { isEvidenceRefusal, mayBeSentAgain } from "../domain/refusals";
import { byteSize } from "./byte-size";
import type { Upload } from "./upload-queue";

/** A file on its way, or turned away: why, and what to do next. */
export function UploadRow(props: { upload: Upload; onAgain: () => void; onForget: () => void }) {
  const { file, phase, percent, refusal } = props.upload;
  const t = useWords("evidence");
  const why = useRefusalWords();
  const name = <span className="sr-only"> {file.name}</span>;
  if (phase === "refused" && refusal !== null) {
    return (
      <FileRow
        name={file.name}
        detail={
          <span className="text-error" role="alert">
            {why(refusal)}
          </span>
        }
        status={{ tone: "error", icon: "cross", word: t("state.refused") }}
        actions={
          <>
            {mayBeSentAgain(refusal) && (
              <Button look="outline" small onClick={props.onAgain}>
                {t("again")}
                {name}
              </Button>
            )}
            <Button look="ghost" small onClick={props.onForget}>
              {t("dismiss")}
              {name}
            </Button>
          </>
        }
      />
    );
  }
  if (phase === "cut" || phase === "signed-out") {
    return (
      <FileRow
        name={file.name}
        detail={
          <span role="status">
            {t(`phase.${phase}`, { size: byteSize(file.size) })} {phase === "signed-out" && <SignInLink />}
          </span>
        }
        status={{ tone: "warning", icon: "warn", word: t(`state.${phase}`) }}
        actions={
          <>
            <Button look="outline" small onClick={props.onAgain}>
              {t("again")}
              {name}
            </Button>
            <Button look="ghost" small onClick={props.onForget}>
              {t("cancel")}
              {name}
            </Button>
          </>
        }
      />
    );
  }
  return (
    <FileRow
      name={file.name}
      detail={t(`phase.${phase === "refused" ? "waiting" : phase}`, { size: byteSize(file.size), percent })}
      progress={{ value: percent, label: t("progress", { name: file.name, percent }) }}
      actions={
        <Button look="ghost" small onClick={props.onForget}>
          {t("cancel")}
          {name}
        </Button>
      }
    />
  );
}

const COMMON = [
  "invalid-input",
  "not-signed-in",
  "other-account",
  "not-found",
  "wrong-origin",
  "password-change-first",
  "second-factor-first",
] as const;

function useRefusalWords(): (code: string) => string {
  const t = useWords("evidence");
  const common = useWords("errors");
  return (code) => {
    if (isEvidenceRefusal(code)) return t(`refusal.${code}`);
    return common(`refusal.${COMMON.find((known) => known === code) ?? "not-reached"}`);
  };
}
