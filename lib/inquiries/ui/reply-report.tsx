"use client";

import { subjectName } from "@/lib/checks/ui/check-words";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { FaultyLines } from "@/lib/ui/faulty-lines";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import type { ReplyColumn } from "../domain/reply-columns";
import type { FaultyLine } from "../domain/reply-rows";
import type { ReplyPreview } from "../queries/preview-reply";
import type { FileRefusal } from "../queries/read-reply";

/** More names than this are not drawn: whoever has so many looks into the table. */
const SHOWN = 200;

export function ReplyReport({ preview, onConfirm }: { preview: ReplyPreview; onConfirm: () => void }) {
  const t = useWords("inquiries");
  const hydrated = useHydrated();
  const separator = useLocale() === "en" ? ", " : "、";
  const { faults, answers, blank, ignoredColumns, otherSheets } = preview;
  return (
    <section className="grid gap-4" aria-label={t("import.preview")}>
      {faults.length > 0 ? (
        <Alert tone="error" announce title={t("import.faulty", { count: faults.length })} />
      ) : (
        <Alert tone="success" announce title={t("import.clean", { answers })} />
      )}
      {blank > 0 && <p>{t("import.blank", { blank })}</p>}
      {ignoredColumns.length > 0 && (
        <p className="hint">{t("import.ignored", { columns: ignoredColumns.join(separator) })}</p>
      )}
      {otherSheets.length > 0 && <p className="hint">{t("import.sheets", { sheets: otherSheets.join(separator) })}</p>}
      {faults.length > 0 ? <Faults faults={faults} /> : <Against preview={preview} />}
      {faults.length === 0 && answers > 0 && (
        <div>
          <Button disabled={!hydrated} onClick={onConfirm}>
            {t("import.confirm")}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whoever takes it in sees first whom it hits. */
function Against({ preview: { against } }: { preview: ReplyPreview }) {
  const t = useWords("inquiries");
  const eligibility = useWords("eligibility");
  if (against.length === 0) return null;
  return (
    <Alert tone="warning" title={t("import.against", { count: against.length })}>
      <ul className="grid list-disc gap-1 ps-5">
        {against.slice(0, SHOWN).map(({ line, firmName, subject, remark }) => (
          <li key={line}>
            {t("import.againstRow", { line, firm: firmName, matter: subjectName(eligibility, subject), remark })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Faults({ faults }: { faults: readonly FaultyLine[] }) {
  const t = useWords("inquiries");
  const lines = faults.map(({ line, column, code, value, other }) => ({
    key: `${line}-${column}`,
    line,
    column: t(`columns.${column}`),
    value,
    reason: t(`faults.${code}`, { other: other ?? "" }),
  }));
  return <FaultyLines lines={lines} />;
}

/** The file is no reply at all: which part of it, and what to do. */
export function FileRefusalAlert({ refusal }: { refusal: FileRefusal }) {
  const t = useWords("inquiries");
  const documents = useWords("documents");
  const separator = useLocale() === "en" ? ", " : "、";
  const named = (columns: readonly ReplyColumn[]) => columns.map((column) => t(`columns.${column}`)).join(separator);
  return (
    <Alert tone="error" announce>
      {refusal.code === "columns" ? (
        <>
          {refusal.missing.length > 0 && <p>{t("import.missing", { columns: named(refusal.missing) })}</p>}
          {refusal.repeated.length > 0 && <p>{t("import.repeated", { columns: named(refusal.repeated) })}</p>}
        </>
      ) : refusal.code === "nothing-answered" ? (
        <p>{t("import.nothing", { sheet: refusal.sheetName })}</p>
      ) : (
        <p>{documents(`table.${refusal.code}`, { at: refusal.at ?? "" })}</p>
      )}
    </Alert>
  );
}
