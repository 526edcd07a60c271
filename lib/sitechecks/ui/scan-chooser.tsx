"use client";

import { type ReactNode, useState } from "react";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import { byteSize } from "@/lib/evidence/ui/byte-size";
import { hashFile } from "@/lib/evidence/ui/hash-file";
import { sendFile } from "@/lib/evidence/ui/send-file";
import { Alert } from "@/lib/ui/alert";
import { FileField } from "@/lib/ui/form/file-field";
import { usePageAccount } from "@/lib/ui/page-account";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { previewOf } from "./shrink-photo";

type Chosen = { readonly file: File; readonly preview: string | null };

const PREVIEW_SIDE = 800;

/**
 * A scan of the signed record is chosen and shown; nothing is sent before the officer says so. `submit` draws how he says it, `onKept`
 * is given the file's id once the portal has it.
 */
export function ScanChooser(props: {
  applicationId: string;
  label: string;
  hint: string;
  pending: boolean;
  submit: (state: { readonly busy: boolean; readonly send: () => void }) => ReactNode;
  onKept: (recordId: string) => void;
}) {
  const { applicationId, label, hint, pending, submit, onKept } = props;
  const t = useWords("sitechecks");
  const files = useWords("evidence");
  const errors = useWords("errors");
  const hydrated = useHydrated();
  const account = usePageAccount();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [notTaken, setNotTaken] = useState<string | null>(null);
  const busy = pending || percent !== null;
  const choose = async (file: File | undefined) => {
    setNotTaken(null);
    setChosen(file ? { file, preview: await previewOf(file, PREVIEW_SIDE) } : null);
  };
  const send = async (file: File) => {
    setNotTaken(null);
    setPercent(0);
    const { signal } = new AbortController();
    const sha256 = await hashFile(file, signal);
    const upload = { account, applicationId, kind: "site-record" as const, file, sha256, signal };
    const sent = await sendFile({ ...upload, onProgress: setPercent });
    setPercent(null);
    if (sent.ok) onKept(sent.value.id);
    else setNotTaken(sent.refusal);
  };
  return (
    <>
      <FileField
        name="record"
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        label={label}
        hint={hint}
        disabled={!hydrated || busy}
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
            {submit({
              busy,
              send: () => {
                if (!busy) void send(chosen.file);
              },
            })}
          </div>
        </div>
      )}
      {percent !== null && <progress className="progress" value={percent} max={100} aria-label={label} />}
      {notTaken && (
        <Alert tone="error" announce>
          <p>
            {isEvidenceRefusal(notTaken)
              ? files(`refusal.${notTaken}`)
              : errors(`refusal.${notTaken === "other-account" ? notTaken : "not-reached"}`)}
          </p>
        </Alert>
      )}
    </>
  );
}
