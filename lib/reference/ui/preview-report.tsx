"use client";

import { formatDay } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Button } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import type { ReferenceKind } from "../domain/kinds";
import type { ImportPreview } from "../queries/preview-import";
import { ChangeList } from "./change-list";
import { FaultTable } from "./fault-table";

export function PreviewReport(props: { kind: ReferenceKind; preview: ImportPreview; onConfirm: () => void }) {
  const { kind, preview } = props;
  const t = useWords("reference");
  const hydrated = useHydrated();
  const locale = useLocale();
  const separator = locale === "en" ? ", " : "、";
  const { faults, isSame, basedOn } = preview;
  const clean = faults.length === 0;
  return (
    <section className="grid gap-5" aria-labelledby="preview">
      <h3 id="preview">{t("preview.title")}</h3>
      {clean ? (
        <Alert tone="success" announce title={t("preview.clean", { lines: preview.lines })}>
          {isSame && <p>{t("preview.same", { number: basedOn })}</p>}
        </Alert>
      ) : (
        <Alert tone="error" announce title={t("preview.faulty", { count: faults.length })} />
      )}
      <Pairs
        rows
        stack
        pairs={[
          [t("preview.sheet"), preview.sheetName],
          ...optional(t("preview.otherSheets"), preview.otherSheets, separator),
          ...optional(t("preview.ignored"), preview.ignoredColumns, separator),
          [t("preview.becomes"), t("preview.becomesText", { number: basedOn + 1 })],
          ...(preview.replaces === null
            ? []
            : ([[t("preview.compared"), t("preview.comparedText", { number: preview.replaces })]] as const)),
          [
            t("preview.sha256"),
            <span className="code" key="sha256">
              {preview.sha256}
            </span>,
          ],
        ]}
      />
      {!clean && <FaultTable faults={faults} />}
      {clean && !isSame && (
        <>
          {preview.isOver && (
            <Alert tone="warning">
              <p>{t("preview.isOver")}</p>
            </Alert>
          )}
          {preview.takenOverBy && (
            <Alert tone="warning">
              <p>
                {t("preview.takenOver", {
                  number: preview.takenOverBy.number,
                  day: formatDay(preview.takenOverBy.from, locale),
                })}
              </p>
            </Alert>
          )}
          <ChangeList kind={kind} changes={preview.changes} accounts={preview.accounts} />
          <p className="hint max-w-prose">{t(`kinds.${kind}.consequence`)}</p>
          <div>
            <Button disabled={!hydrated} onClick={props.onConfirm}>
              {t("preview.confirm")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const optional = (name: string, values: readonly string[], separator: string): [string, string][] =>
  values.length > 0 ? [[name, values.join(separator)]] : [];
