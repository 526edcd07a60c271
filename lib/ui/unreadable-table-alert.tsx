"use client";

import type { UnreadableTable } from "@/lib/core/unreadable-table";
import { useLocale, useWords } from "@/lib/words/client";
import { Alert } from "./alert";

/** The file is no such table at all: which part of it, and what to do. */
export function UnreadableTableAlert<Code extends string, Column extends string>(props: {
  refusal: UnreadableTable<Code, Column>;
  nameOf: (column: Column) => string;
}) {
  const { refusal, nameOf } = props;
  const t = useWords("documents");
  const separator = useLocale() === "en" ? ", " : "、";
  const sentences = (): string[] => {
    if ("sheetName" in refusal) return [t("noRows", { sheet: refusal.sheetName })];
    if ("missing" in refusal) {
      const named = (columns: readonly Column[]) => columns.map(nameOf).join(separator);
      return [
        ...(refusal.missing.length > 0 ? [t("missing", { columns: named(refusal.missing) })] : []),
        ...(refusal.repeated.length > 0 ? [t("repeated", { columns: named(refusal.repeated) })] : []),
      ];
    }
    // What can be the matter with a table is told by its reader in lib/documents, and has its word here: catalogue.test.ts.
    return [t(`table.${refusal.code}` as "table.file-empty", { at: refusal.at ?? "" })];
  };
  return (
    <Alert tone="error" announce>
      {sentences().map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Alert>
  );
}
