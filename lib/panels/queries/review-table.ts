import "server-only";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { ReviewRow } from "./list-reviews";

/** An expert's list as it is filtered: what to do, and no score, not even his own. */
export const reviewTable = (rows: readonly ReviewRow[], t: Words<"panels">, locale: Locale): ExportTable => ({
  sheetName: t("reviews.title"),
  columns: [
    { header: t("reviews.firm"), kind: "text", width: 30 },
    { header: t("reviews.project"), kind: "text", width: 36 },
    { header: t("reviews.unit"), kind: "text" },
    { header: t("reviews.call"), kind: "text", width: 30 },
    { header: t("reviews.step"), kind: "text" },
    { header: t("reviews.assignedAt"), kind: "instant", width: 20 },
    { header: t("reviews.lockedAt"), kind: "instant", width: 20 },
  ],
  rows: rows.map((row) => [
    row.firmName,
    row.projectName,
    nameOf(row.unit, locale),
    row.callTitle,
    t(`standing.${row.progress}`),
    row.assignedAt,
    row.lockedAt,
  ]),
});
