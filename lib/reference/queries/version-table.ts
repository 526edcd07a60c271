import "server-only";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import { wordsIn } from "@/lib/words/translate";
import { COLUMNS } from "../domain/columns";
import type { VersionPage } from "./list-versions";

/** A version as a file that an import would take again: the same heads. */
export function versionTable({ version, rows }: VersionPage, locale: Locale): ExportTable {
  const t = wordsIn(locale, "reference");
  const { kind, scope, number } = version;
  return {
    sheetName: t("version.file", { kind: t(`kinds.${kind}.title`), scope, number }).trim(),
    columns: COLUMNS[kind].map((column) => ({
      header: t(`columns.${column}`),
      kind: "text" as const,
      width: column === "name" || column === "english" ? 40 : 16,
    })),
    rows: rows.map((row) =>
      "day" in row ? [row.day, t(`dayKinds.${row.kind}`)] : [row.code, row.zh, row.en === "" ? null : row.en],
    ),
  };
}
