import { findReceipt } from "@/lib/applications/queries/read-receipt";
import { receiptDocument } from "@/lib/applications/queries/receipt-document";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { receiptPdf } from "@/lib/documents/receipt-pdf";
import { paperAnswer } from "@/lib/documents/typst/paper-answer";
import { env } from "@/lib/env";
import { getLocale } from "@/lib/words/server";

type Props = { params: Promise<{ receiptNo: string }> };

/** The firm's own receipt as a PDF. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const actor = await requireActor("firm");
  const facts = (await findReceipt(actor, (await params).receiptNo)) ?? (await refuseUnknown(actor));
  const document = receiptDocument(facts, await getLocale(), env().PORTAL_URL);
  const header = `attachment; filename="${facts.receiptNo}.pdf"`;
  return paperAnswer(actor.accountId, header, () => receiptPdf(document, facts.submittedAt));
}
