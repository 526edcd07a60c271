"use client";

import { formatInstant } from "@/lib/core/time";
import { ConfirmButton } from "@/lib/ui/confirm-button";
import { FileRow } from "@/lib/ui/form/file-field";
import { RefusalAlert } from "@/lib/ui/form/refusal-alert";
import { useAction } from "@/lib/ui/form/use-action";
import { ScanBadge } from "@/lib/ui/scan-badge";
import { useLocale, useWords } from "@/lib/words/client";
import { removeEvidenceAction } from "../actions";
import type { ReceivedFile } from "../schema";
import { byteSize } from "./byte-size";
import { PageLink } from "./page-link";

export type SlotFile = Pick<ReceivedFile, "id" | "fileName" | "byteCount" | "uploadedAt" | "scan">;

/** The name that it was sent under just now, where it is kept under another: changed, or that of the `isSame` bytes sent before. */
export type SentName = { readonly name: string; readonly isSame: boolean };

/** A file that is kept: to be looked at, and to be taken off while the application may be changed. */
export function KeptFile({
  file,
  sentAs,
  removable,
  onRemoved,
}: {
  file: SlotFile;
  sentAs: SentName | undefined;
  removable: boolean;
  onRemoved: () => void;
}) {
  const t = useWords("evidence");
  const locale = useLocale();
  const { run, pending, refused } = useAction(removeEvidenceAction, onRemoved);
  const { id, fileName, byteCount, uploadedAt, scan } = file;
  return (
    <>
      <FileRow
        name={fileName}
        detail={
          <>
            {t("kept", { size: byteSize(byteCount), at: formatInstant(uploadedAt, locale) })}
            {sentAs && (
              <span className="block wrap-anywhere">
                {t(sentAs.isSame ? "sameAs" : "renamed", { name: sentAs.name })}
              </span>
            )}
            <ScanBadge scan={scan} words={t} />
            {scan === "infected" && <span className="block text-error">{t("infectedNext")}</span>}
          </>
        }
        actions={
          <>
            {scan !== "infected" && <OpenLinks id={id} fileName={fileName} />}
            {removable && (
              <ConfirmButton
                label={
                  <>
                    {t("remove")}
                    <span className="sr-only"> {fileName}</span>
                  </>
                }
                look="ghost"
                small
                question={t("removeQuestion", { name: fileName })}
                explanation={<p>{t("removeExplanation")}</p>}
                confirm={t("remove")}
                keep={t("keep")}
                danger
                pending={pending}
                onConfirm={() => run({ evidenceId: id })}
              />
            )}
          </>
        }
      />
      {refused && (
        <li>
          <RefusalAlert refused={refused} say={(code) => t(`refusal.${code}`)} />
        </li>
      )}
    </>
  );
}

function OpenLinks({ id, fileName }: { id: string; fileName: string }) {
  const t = useWords("evidence");
  return (
    <>
      <PageLink className="py-1" evidenceId={id}>
        {t("view")}
        <span className="sr-only"> {fileName}</span>
      </PageLink>
      {/* Not a page of the portal: the browser keeps the file. */}
      <a className="link link-primary py-1" href={`/api/evidence/${id}`} download={fileName}>
        {t("download")}
        <span className="sr-only"> {fileName}</span>
      </a>
    </>
  );
}
