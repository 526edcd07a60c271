"use client";

import { useState } from "react";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { hashFile } from "@/lib/evidence/ui/hash-file";
import { sendFile } from "@/lib/evidence/ui/send-file";
import { Alert } from "@/lib/ui/alert";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { signSiteCheckAction } from "../actions";
import type { SiteCheckResult } from "../domain/site-check";
import { previewOf } from "./shrink-photo";

type Chosen = { readonly file: File; readonly preview: string | null };

const PREVIEW_SIDE = 800;

/**
 * The record comes back with its signatures; from then on it is in force. A file that was chosen is shown first: nothing is
 * sent before the officer has read what follows and confirmed it.
 */
export function SignedScan(props: {
  siteCheckId: string;
  version: number;
  applicationId: string;
  result: SiteCheckResult;
}) {
  const { siteCheckId, version, applicationId, result } = props;
  const t = useWords("sitechecks");
  const files = useWords("evidence");
  const errors = useWords("errors");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [notTaken, setNotTaken] = useState<string | null>(null);
  const { run, pending, refused } = useAction(signSiteCheckAction);
  const choose = async (file: File | undefined) => {
    setNotTaken(null);
    setChosen(file ? { file, preview: await previewOf(file, PREVIEW_SIDE) } : null);
  };
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
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      {chosen && (
        <div className="grid gap-3">
          {chosen.preview && (
            // biome-ignore lint/performance/noImgElement: the optimiser cannot draw what lies on the device
            <img src={chosen.preview} alt={t("signed.chosen")} className="max-h-96 rounded-field border border-line" />
          )}
          <p className="break-all">
            {t("signed.chosen")}: {chosen.file.name} <span className="hint num">{byteSize(chosen.file.size)}</span>
          </p>
          <div>
            <ConfirmButton
              label={t("signed.submit")}
              question={t("signed.question", { result: t(`results.${result}`) })}
              explanation={
                <>
                  <p>{t(`signed.follows.${result}`)}</p>
                  <p>{t("signed.final")}</p>
                </>
              }
              confirm={t("signed.confirm")}
              keep={t("signed.keep")}
              danger={result === "failed"}
              pending={pending || percent !== null}
              onConfirm={() => {
                if (!pending && percent === null) void send(chosen.file);
              }}
            />
          </div>
        </div>
      )}
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
