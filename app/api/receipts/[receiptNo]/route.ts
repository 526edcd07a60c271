import { findReceipt } from "@/lib/applications/queries/read-receipt";
import { receiptDocument } from "@/lib/applications/queries/receipt-document";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { receiptPdf } from "@/lib/documents/receipt-pdf";
import { env } from "@/lib/env";
import { getLocale } from "@/lib/words/server";

type Props = { params: Promise<{ receiptNo: string }> };

/** The firm's own receipt as a PDF. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const actor = await requireActor("firm");
  const facts = (await findReceipt(actor, (await params).receiptNo)) ?? (await refuseUnknown(actor));
  const pdf = receiptPdf(receiptDocument(facts, await getLocale(), env().PORTAL_URL), facts.submittedAt);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${facts.receiptNo}.pdf"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
