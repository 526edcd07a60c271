import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findPanelPapers } from "@/lib/awards/queries/find-panel-papers";
import { minutes } from "@/lib/awards/queries/panel-papers";
import { listExport } from "@/lib/documents/list-export";
import { pdfAnswer } from "@/lib/documents/pdf-answer";
import { tableReportPdf } from "@/lib/documents/table-report";
import { getLocale } from "@/lib/words/server";

type Route = { params: Promise<{ callId: string }> };

/** To print and sign as a PDF, to work with as xlsx or csv. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const actor = await requireActor("officer", "approver", "inspector");
  const papers = (await findPanelPapers(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const { title, report, table } = minutes(papers, await getLocale());
  const format = new URL(request.url).searchParams.get("format");
  if (format !== "pdf") return listExport(format, title, table);
  // Dated by the ranking it is of: the same ranking gives the same bytes.
  return pdfAnswer(title, await tableReportPdf(report, papers.view.run.createdAt));
}
