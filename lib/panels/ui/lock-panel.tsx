"use client";

import { useMemo, useRef, useState } from "react";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { lockSheetAction } from "../actions";
import { COMMENT_LIMIT } from "../domain/sheet-draft";
import type { TypedFault } from "./sheet-entries";

/** Locking is one way: it says so before, and says what is lacking while it cannot be done. */
export function LockPanel(props: {
  assignmentId: string;
  faults: readonly TypedFault[];
  isCommentTooLong: boolean;
  onTry: () => void;
  onOpen: (code: string) => void;
  flush: () => Promise<boolean>;
  revision: () => number;
}) {
  const t = useWords("panels");
  const hydrated = useHydrated();
  const [told, setTold] = useState(0);
  const [unsaved, setUnsaved] = useState(false);
  const { run, pending, refused } = useAction(lockSheetAction);
  const { assignmentId, faults, isCommentTooLong } = props;
  const isReady = faults.length === 0 && !isCommentTooLong;
  const panel = useRef<HTMLDivElement>(null);
  // As pressing the button: it asks before it locks, or says what is lacking.
  useShortcuts(
    useMemo(() => ({ "Ctrl+Enter": () => panel.current?.querySelector<HTMLElement>(":scope > button")?.click() }), []),
  );
  const lock = async () => {
    const kept = await props.flush();
    setUnsaved(!kept);
    if (kept) run({ assignmentId, revision: props.revision() });
  };
  const lacking = () => {
    props.onTry();
    setTold((count) => count + 1);
  };
  return (
    <div className="mt-6 grid gap-3" ref={panel}>
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
      {unsaved && (
        <Alert tone="error" announce>
          <p>{t("lock.unsaved")}</p>
        </Alert>
      )}
      {told > 0 && !isReady && <Lacking key={told} {...{ faults, isCommentTooLong }} onOpen={props.onOpen} />}
      {isReady ? (
        <ConfirmButton
          label={t("lock.label")}
          icon="lock"
          question={t("lock.question")}
          explanation={<p>{t("lock.explanation")}</p>}
          confirm={t("lock.confirm")}
          keep={t("lock.keep")}
          pending={pending}
          onConfirm={() => void lock()}
        />
      ) : (
        <Button look="quiet" disabled={!hydrated} onClick={lacking}>
          {t("lock.label")}
        </Button>
      )}
      <p className="hint">
        {faults.length > 0 && t("lock.lacking", { codes: faults.map(({ code }) => code).join(t("separator")) })}{" "}
        {t("lock.hint")}
      </p>
    </div>
  );
}

function Lacking(props: { faults: readonly TypedFault[]; isCommentTooLong: boolean; onOpen: (code: string) => void }) {
  const t = useWords("panels");
  const { faults, isCommentTooLong, onOpen } = props;
  return (
    <Alert tone="error" announce title={t("lock.faults", { count: faults.length + (isCommentTooLong ? 1 : 0) })}>
      <ul className="grid gap-1">
        {faults.map(({ code, fault }) => (
          <li key={code}>
            <button type="button" className="link text-start" onClick={() => onOpen(code)}>
              {t("lock.fault", { code, fault: t(`lock.why.${fault}`) })}
            </button>
          </li>
        ))}
        {isCommentTooLong && (
          <li>
            <a className="link" href="#comment">
              {t("sheet.commentTooLong", { limit: COMMENT_LIMIT })}
            </a>
          </li>
        )}
      </ul>
    </Alert>
  );
}
