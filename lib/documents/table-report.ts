import "server-only";
import { renderPdf } from "./typst/render-pdf";

/** A list to print and sign: 推荐汇总表, for one. All texts are ready to be shown. */
export type TableReport = {
  readonly title: string;
  /** Unit and date, on one line below the title. */
  readonly subtitle: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
  /** One cell for each column, "" where there is none; null without a last row of sums. */
  readonly total: readonly string[] | null;
  readonly landscape: boolean;
  /** Lines below the table: signatures, seals, remarks. */
  readonly closing: readonly string[];
  /** At the foot of every page, before the page number. */
  readonly foot: string;
};

export type ReportColumn = {
  readonly header: string;
  readonly align: "start" | "center" | "end";
  /** Share of the width that is left; without it the column is as wide as its longest cell. */
  readonly share?: number;
};

export const tableReportPdf = (report: TableReport, createdAt: Date): Promise<Buffer> =>
  renderPdf("table-report", report, createdAt);
