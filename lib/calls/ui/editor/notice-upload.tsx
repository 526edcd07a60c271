"use client";

import { useRef, useState } from "react";
import { renewPage } from "@/lib/accounts/ui/renew-page";
import type { ActionState } from "@/lib/core/action-state";
import { accountHeader } from "@/lib/core/page-account";
import type { ScanState } from "@/lib/core/scan-state";
import { Button } from "@/lib/ui/button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { usePageAccount } from "@/lib/ui/page-account";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { removeNoticeAction } from "../../actions";
import type { NoticeFile } from "../../domain/call-content";
import { megabytes } from "../megabytes";
import { Section } from "./section";

type Draft = { readonly callId: string; readonly version: number };

/** The PDF of the notice. It counts as a change of the draft, so what is typed is saved first. */
export function NoticeUpload(props: {
  draft: Draft;
  notice: NoticeFile | null;
  scan: ScanState | null;
  isDirty: boolean;
  onVersion: (version: number) => void;
}) {
  const { draft, notice, scan, isDirty, onVersion } = props;
  const t = useWords("calls");
  const evidence = useWords("evidence");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const input = useRef<HTMLInputElement>(null);
  const [lacksSaving, setLacksSaving] = useState(false);
  const take = (value: { version: number }) => {
    onVersion(value.version);
    if (input.current) input.current.value = "";
    renewPage(account);
  };
  const upload = useAction(({ file }: { file: File }, account) => sendNotice(account, draft, file), take);
  const removal = useAction(removeNoticeAction, take);
  const pending = upload.pending || removal.pending;
  const refused = upload.refused ?? removal.refused;
  const choose = (file: File | undefined) => {
    setLacksSaving(isDirty);
    if (file && !isDirty) upload.run({ file });
  };
  return (
    <Section id="notice" title={t("notice.title")}>
      {notice ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {scan === "infected" ? (
            notice.name
          ) : (
            <a className="link link-primary" href={`/api/calls/${draft.callId}/notice`} download>
              {notice.name}
            </a>
          )}
          <ScanBadge scan={scan} words={evidence} />
          <span className="hint num">{t("notice.size", { size: megabytes(notice.byteCount) })}</span>
          <span className="hint code">{notice.sha256.slice(0, 16)}…</span>
          <Button
            look="ghost"
            small
            disabled={!hydrated || pending}
            onClick={() => (isDirty ? setLacksSaving(true) : removal.run(draft))}
          >
            {t("notice.remove")}
          </Button>
        </p>
      ) : (
        <p className="text-ink-2">{t("notice.none")}</p>
      )}
      <FileField
        name="notice-file"
        ref={input}
        accept=".pdf,application/pdf"
        label={t(notice ? "notice.replace" : "notice.choose")}
        hint={upload.pending ? t("notice.sending") : t("notice.hint")}
        error={lacksSaving && isDirty ? t("notice.saveFirst") : undefined}
        className="max-w-xl"
        disabled={!hydrated || pending}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code as "type-not-allowed"}`)} />
    </Section>
  );
}

/** A file is no argument of an action: its address answers in the same shape. */
async function sendNotice(
  account: string | null,
  { callId, version }: Draft,
  file: File,
): Promise<ActionState<{ version: number }, string>> {
  const query = new URLSearchParams({ name: file.name, version: String(version), bytes: String(file.size) });
  const response = await fetch(`/api/calls/${callId}/notice?${query}`, {
    method: "POST",
    headers: accountHeader(account),
    body: file,
  });
  return (await response.json()) as ActionState<{ version: number }, string>; // the route's own answer
}
