"use client";

import { useState } from "react";
import { DropField } from "@/lib/evidence/ui/drop-field";
import { hashFile } from "@/lib/evidence/ui/hash-file";
import { Alert } from "@/lib/ui/alert";
import { useWords } from "@/lib/words/client";
import { verifyFileAction } from "../actions";
import { isTitledAsReceipt } from "../domain/receipt";
import type { FileVerdict } from "../queries/verify-receipt";

type Answer = { readonly id: number; readonly name: string; readonly verdict: FileVerdict | "receipt" | "failed" };

const TONES = {
  part: "success",
  "not-part": "error",
  genuine: "info",
  "not-genuine": "error",
  receipt: "info",
  "too-many-tries": "warning",
  failed: "error",
} as const;

/** Whether exactly this file was handed in: the hash is computed here, and only the hash is asked about. */
export function VerifyFile({ number, code }: { number: string; code: string }) {
  const t = useWords("applications");
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const check = async (files: readonly File[]) => {
    for (const file of files) {
      setBusy(file.name);
      const verdict = await verdictOf(file, number, code);
      setAnswers((before) => [{ id: before.length, name: file.name, verdict }, ...before]);
    }
    setBusy(null);
  };
  return (
    <div className="grid gap-4">
      <DropField id="verify-file" label={t("verify.file")} hint={t("verify.fileHint")} onFiles={check} />
      <p role="status" className="hint">
        {busy === null ? "" : t("verify.busy", { name: busy })}
      </p>
      {answers.map(({ id, name, verdict }) => (
        <Alert key={id} tone={TONES[verdict]} announce>
          <p className="wrap-anywhere">{t(`verify.files.${verdict}`, { name, number })}</p>
        </Alert>
      ))}
    </div>
  );
}

/** A receipt is a page or two; nothing larger is read as text. */
const LARGEST_RECEIPT = 4 * 1024 * 1024;

const isReceipt = async (file: File, number: string): Promise<boolean> =>
  file.size <= LARGEST_RECEIPT && isTitledAsReceipt(await file.text(), number);

async function verdictOf(file: File, number: string, code: string): Promise<Answer["verdict"]> {
  try {
    const sha256 = await hashFile(file, new AbortController().signal);
    const answer = await verifyFileAction({ number, code, sha256 });
    if (!answer.ok) return "failed";
    const { verdict } = answer.value;
    return verdict === "not-part" && (await isReceipt(file, number)) ? "receipt" : verdict;
  } catch {
    return "failed"; // the file could not be read, or the line is dead
  }
}
