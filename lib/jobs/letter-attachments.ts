import "server-only";
import { readReceipt } from "@/lib/applications/queries/read-receipt";
import { receiptDocument } from "@/lib/applications/queries/receipt-document";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { receiptPdf } from "@/lib/documents/receipt-pdf";
import { env } from "@/lib/env";
import type { FactsOf } from "@/lib/notifications/domain/kinds";
import { parseLocale } from "@/lib/words/preferences";
import type { Attachment } from "./post-letter";

/**
 * What goes with a letter: the receipt with the news that an application has come in. Only to an address that is proven to be
 * its person's: one that was mistyped is a stranger's, and the receipt lies in the portal as well.
 */
export async function attachmentsOf(letter: {
  readonly accountId: string | null;
  readonly address: string;
  readonly kind: string;
  readonly facts: unknown;
  readonly locale: string;
}): Promise<readonly Attachment[]> {
  if (letter.kind !== "application-submitted") return [];
  const { receiptNo } = letter.facts as FactsOf["application-submitted"]; // written by `notify` with this very kind
  const facts = await asSystem("mail", async (handle) =>
    (await isProven(handle, letter)) ? readReceipt(handle, receiptNo) : null,
  );
  if (!facts) return [];
  const document = receiptDocument(facts, parseLocale(letter.locale), env().PORTAL_URL);
  const content = await receiptPdf(document, facts.submittedAt);
  return [{ filename: `${receiptNo}.pdf`, content, contentType: "application/pdf" }];
}

async function isProven(
  { db }: Handle,
  { accountId, address }: { readonly accountId: string | null; readonly address: string },
): Promise<boolean> {
  if (accountId === null) return false;
  return (await db.account.count({ where: { id: accountId, email: address, emailProvenAt: { not: null } } })) > 0;
}
