"use client";

import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { FaultyLines } from "@/lib/ui/faulty-lines";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import type { FaultyRow } from "../domain/import-plan";
import type { ImportPreview } from "../queries/preview-import";

export function PreviewReport({ preview, onConfirm }: { preview: ImportPreview; onConfirm: () => void }) {
  const t = useWords("library");
  const separator = useLocale() === "en" ? ", " : "、";
  const hydrated = useHydrated();
  const { faults, suspectLines, added, changed, unchanged } = preview;
  const changes = added + changed > 0;
  return (
    <section className="grid gap-5" aria-labelledby="preview">
      <h2 id="preview">{t("import.preview")}</h2>
      {faults.length > 0 ? (
        <Alert tone="error" announce title={t("import.faulty", { count: faults.length })} />
      ) : (
        <Alert tone="success" announce title={t("import.clean", { lines: preview.lines })}>
          {!changes && <p>{t("import.nothing")}</p>}
        </Alert>
      )}
      {suspectLines.length > 0 && (
        <Alert tone="warning">
          <p>{t("import.suspect", { lines: suspectLines.slice(0, 20).join(separator) })}</p>
        </Alert>
      )}
      <Pairs
        rows
        stack
        pairs={[
          [t("import.sheet"), preview.sheetName],
          ...optional(t("import.otherSheets"), preview.otherSheets, separator),
          ...optional(t("import.ignored"), preview.ignoredColumns, separator),
          [
            t("import.lines"),
            <span className="num" key="lines">
              {preview.lines}
            </span>,
          ],
          ...(faults.length > 0
            ? []
            : ([[t("import.outcome"), t("import.outcomeText", { added, changed, unchanged })]] as const)),
          [
            t("import.sha256"),
            <span className="code" key="sha256">
              {preview.sha256}
            </span>,
          ],
        ]}
      />
      {faults.length > 0 ? (
        <FaultTable faults={faults} />
      ) : (
        changes && (
          <div>
            <Button disabled={!hydrated} onClick={onConfirm}>
              {t("import.confirm")}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

const optional = (name: string, values: readonly string[], separator: string): [string, string][] =>
  values.length > 0 ? [[name, values.join(separator)]] : [];

function FaultTable({ faults }: { faults: readonly FaultyRow[] }) {
  const t = useWords("library");
  const lines = faults.map(({ line, column, code, value, other }) => ({
    key: `${line}-${column}-${code}`,
    line,
    column: column === null ? null : t(`columns.${column}`),
    value,
    reason: t(`faults.${code}`, { other: other ?? "" }),
  }));
  return <FaultyLines lines={lines} />;
}
