"use client";

import { shanghaiClock } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Icon } from "@/lib/ui/icon";
import { SignInLink } from "@/lib/ui/sign-in-link";
import { useWords } from "@/lib/words/client";
import { LONGEST_DRAFT_TEXT } from "../domain/sheet-draft";
import type { SaveStatus } from "./save-queue";

/** 已保存 14:03:22, or what keeps it from being so. */
export function SaveLine({ status }: { status: SaveStatus }) {
  const t = useWords("common");
  const state = status.state === "signed-out" || status.state === "refused" ? "unsaved" : status.state;
  return (
    <p className="savebar" role="status">
      <Icon
        name={state === "saved" ? "save" : "edit"}
        className={state === "saved" ? "text-success" : "text-warning"}
      />
      <span>
        {t(`save.${state}`)}
        {status.state === "saved" && <span className="num"> {shanghaiClock(status.at)}</span>}
      </span>
    </p>
  );
}

/** What the expert must do himself before anything is saved again. */
export function SaveTrouble({ status }: { status: SaveStatus }) {
  const t = useWords("panels");
  if (status.state !== "signed-out" && status.state !== "refused") return null;
  const isTooLong = status.state === "refused" && status.refusal === "too-long";
  const refused = isTooLong ? t("sheet.tooLongToSave", { limit: LONGEST_DRAFT_TEXT }) : t("sheet.saveRefused");
  const words = status.state === "signed-out" ? t("sheet.signedOut") : refused;
  return (
    <Alert tone="error" announce className="mt-3">
      <p>
        {words} {status.state === "signed-out" && <SignInLink />}
      </p>
    </Alert>
  );
}
