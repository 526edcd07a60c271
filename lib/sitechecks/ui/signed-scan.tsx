"use client";

import { useState } from "react";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import { hashFile } from "@/lib/evidence/ui/hash-file";
import { sendFile } from "@/lib/evidence/ui/send-file";
import { Alert } from "@/lib/ui/alert";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { signSiteCheckAction } from "../actions";

/** The record comes back with its signatures; from then on it is in force. */
export function SignedScan(props: { siteCheckId: string; version: number; applicationId: string }) {
  const { siteCheckId, version, applicationId } = props;
  const t = useWords("sitechecks");
  const files = useWords("evidence");
  const errors = useWords("errors");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const [percent, setPercent] = useState<number | null>(null);
  const [notTaken, setNotTaken] = useState<string | null>(null);
  const { run, pending, refused } = useAction(signSiteCheckAction);
  const send = async (file: File) => {
    setNotTaken(null);
    setPercent(0);
    const { signal } = new AbortController();
    const sha256 = await hashFile(file, signal);
    const sent = await sendFile({
      account,
      applicationId,
      kind: "site-record",
      file,
      sha256,
      signal,
      onProgress: setPercent,
    });
    setPercent(null);
    if (sent.ok) run({ siteCheckId, version, recordId: sent.value.id });
    else setNotTaken(sent.refusal);
  };
  return (
    <div className="grid gap-3">
      <FileField
        name="record"
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        label={t("signed.scan")}
        hint={t("signed.scanHint")}
        disabled={!hydrated || pending || percent !== null}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void send(file);
        }}
      />
      {percent !== null && <progress className="progress" value={percent} max={100} aria-label={t("signed.scan")} />}
      {notTaken && (
        <Alert tone="error" announce>
          <p>
            {isEvidenceRefusal(notTaken)
              ? files(`refusal.${notTaken}`)
              : errors(`refusal.${notTaken === "other-account" ? notTaken : "not-reached"}`)}
          </p>
        </Alert>
      )}
      <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
    </div>
  );
}
