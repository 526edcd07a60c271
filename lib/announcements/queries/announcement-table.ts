import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { AnnouncementRow } from "./list-announcements";

export const announcementTable = (rows: readonly AnnouncementRow[], t: Words<"announcements">): ExportTable => ({
  sheetName: t("title"),
  columns: [
    { header: t("urgency"), kind: "text" },
    { header: t("subject"), kind: "text", width: 40 },
    { header: t("text"), kind: "text", width: 80 },
    { header: t("publishedAt"), kind: "instant", width: 20 },
    { header: t("by"), kind: "text" },
    { header: t("state"), kind: "text" },
    { header: t("withdrawReason"), kind: "text", width: 40 },
  ],
  rows: rows.map((row) => [
    t(`urgencies.${row.urgency}`),
    row.title,
    row.text,
    row.publishedAt,
    row.publishedBy,
    t(row.withdrawnAt === null ? "states.shown" : "states.withdrawn"),
    row.withdrawReason,
  ]),
});
