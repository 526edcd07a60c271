import "server-only";
import type { Locale } from "@/lib/core/locale";
import { listExport } from "@/lib/documents/list-export";
import { pdfAnswer } from "@/lib/documents/pdf-answer";
import { tableReportPdf } from "@/lib/documents/table-report";
import type { Words } from "@/lib/words/translate";
import type { HandedUpList } from "./read-lists";
import { type Summary, summaryReport, summaryTable, summaryTitle } from "./summary-table";

export const summaryOfList = (callTitle: string, list: HandedUpList): Summary => ({
  callTitle,
  unit: list.unit,
  handedUp: { number: list.number, documentNo: list.documentNo, at: list.handedUpAt },
  rows: list.entries,
});

/** The table as pdf, xlsx or csv; an unknown format is an address that does not exist. */
export async function summaryFile(
  format: string | null,
  summary: Summary,
  t: Words<"recommendations">,
  locale: Locale,
): Promise<Response> {
  const name = summaryTitle(t, summary);
  if (format !== "pdf") return listExport(format, name, summaryTable(summary, t));
  // A table that was handed up is dated by that act: the same table gives the same bytes.
  const pdf = await tableReportPdf(summaryReport(summary, t, locale), summary.handedUp?.at ?? new Date(0));
  return pdfAnswer(name, pdf);
}
