import { getWords } from "@/lib/words/server";
import { inLine } from "./in-line";

/** A paper that is set for this account as it asks for it, or why it has to wait. */
export async function paperAnswer(
  accountId: string,
  contentDisposition: string,
  set: () => Promise<Buffer>,
): Promise<Response> {
  const pdf = await inLine(accountId, set);
  if (!pdf.ok) {
    const words = await getWords("errors");
    return new Response(words("tooManyDocuments"), {
      status: 429,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
    });
  }
  return new Response(new Uint8Array(pdf.value), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": contentDisposition,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
