import { accountHeader } from "@/lib/core/page-account";
import type { PreviewAnswer } from "../queries/preview-reply";

export type TakeInAnswer =
  | { readonly kind: "taken-in"; readonly answers: number; readonly blank: number }
  | { readonly kind: "refused"; readonly refusal: string };

export type ReplyAnswer = PreviewAnswer | TakeInAnswer;

type Letter = { readonly documentNo: string; readonly repliedOn: string };

/** The file's bytes as they are; what it is called and came with stands beside it. A dead line answers like a refusal. */
export async function sendReply(
  account: string | null,
  inquiryId: string,
  file: File,
  letter: Letter,
  confirm: string | null,
): Promise<ReplyAnswer> {
  const query = new URLSearchParams({ name: file.name, ...letter, ...(confirm === null ? {} : { confirm }) });
  try {
    const answer = await fetch(`/api/inquiries/${inquiryId}/reply?${query}`, {
      method: "POST",
      headers: accountHeader(account),
      body: file,
    });
    const body: unknown = await answer.json();
    if (typeof body === "object" && body !== null && "kind" in body) return body as ReplyAnswer; // the route's own answer
    if (typeof body === "object" && body !== null && "refusal" in body) {
      return { kind: "refused", refusal: String(body.refusal) }; // the gate before it
    }
  } catch {
    // nothing came back, or a proxy's page
  }
  return { kind: "refused", refusal: "not-reached" };
}
