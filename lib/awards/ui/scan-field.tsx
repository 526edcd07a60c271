"use client";

import { useState } from "react";
import type { ActionState } from "@/lib/core/action-state";
import { accountHeader } from "@/lib/core/page-account";
import type { ScanState } from "@/lib/core/scan-state";
import { isEvidenceRefusal } from "@/lib/evidence/domain/refusals";
import { hashBeside } from "@/lib/evidence/ui/hash-beside";
import { FileField } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { ApprovalFileRefusal } from "../domain/approval-file-refusal";

type Kept = { readonly fileId: string; readonly fileName: string; readonly scan: ScanState | null };
type Answer = ActionState<Kept, ApprovalFileRefusal>;

/** The scan of a document, sent as soon as it is chosen; `onKept` learns its number. */
export function ScanField(props: {
  proposalId: string;
  label: string;
  error: string | undefined;
  onKept: (fileId: string) => void;
}) {
  const { proposalId, label, error, onKept } = props;
  const t = useWords("awards");
  const files = useWords("evidence");
  const hydrated = useHydrated();
  const [kept, setKept] = useState<Kept | null>(null);
  const { run, pending, refused } = useAction(
    ({ file }: { file: File }, account) => sendScan(account, proposalId, file),
    (value) => {
      setKept(value);
      onKept(value.fileId);
    },
  );
  const hint = pending
    ? t("sign.scanSending")
    : kept
      ? t("sign.scanKept", { name: kept.fileName })
      : t("sign.scanHint");
  return (
    <div className="grid gap-2">
      <FileField
        name="scan"
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        label={label}
        hint={
          <span role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {hint}
            {!pending && kept && <ScanBadge scan={kept.scan} words={files} />}
          </span>
        }
        error={kept ? undefined : error}
        disabled={!hydrated || pending}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) run({ file });
        }}
      />
      <RefusalAlert
        refused={refused}
        say={(code) => (isEvidenceRefusal(code) ? files(`refusal.${code}`) : t(`refusal.${code}`))}
      />
    </div>
  );
}

/** A file is no argument of an action: its address answers in the same shape. */
async function sendScan(account: string | null, proposalId: string, file: File): Promise<Answer> {
  // A file that cannot be read any more has been moved or changed since it was chosen.
  const sha256 = await hashBeside(file, new AbortController().signal).catch(() => null);
  if (sha256 === null) return { ok: false, refusal: "upload-damaged", faults: [] };
  const query = new URLSearchParams({ name: file.name, bytes: String(file.size), sha256 });
  const response = await fetch(`/api/proposals/${proposalId}/files?${query}`, {
    method: "POST",
    headers: { ...accountHeader(account), "content-type": file.type || "application/octet-stream" },
    body: file,
  });
  return (await response.json()) as Answer; // the route's own answer
}
