import "server-only";
import type { ExportTable } from "@/lib/documents/spreadsheet/export-table";
import type { Words } from "@/lib/words/translate";
import type { PlanRow } from "./find-plan";

/** The plan, one row an application: who would review it, how many could, and who is kept away by what. */
export const planTable = (rows: readonly PlanRow[], t: Words<"plans">, panels: Words<"panels">): ExportTable => ({
  sheetName: t("report.applications"),
  columns: [
    { header: t("report.firm"), kind: "text", width: 30 },
    { header: t("report.project"), kind: "text", width: 36 },
    { header: t("report.chosen"), kind: "text", width: 50 },
    { header: t("report.possible"), kind: "number" },
    { header: t("report.barred"), kind: "text", width: 60 },
  ],
  rows: rows.map((row) => [
    row.firmName,
    row.projectName,
    row.chosen.map(({ name, slot }) => t("report.seated", { name, slot: t(`slot.${slot}`) })).join(t("separator")),
    row.possible,
    row.barred
      .map(({ name, kinds }) =>
        t("report.why", { name, why: kinds.map((kind) => panels(`kind.${kind}`)).join(t("separator")) }),
      )
      .join(t("separator")),
  ]),
});
