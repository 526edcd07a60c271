import { accountHeader } from "@/lib/core/page-account";
import type { ImportMessage } from "../queries/preview-import";
import type { TypedTerms } from "../schema";

/** What was seen of the file before it is taken in. */
export type Seen = { readonly sha256: string; readonly basedOn: number };

export type Answer = ImportMessage | { readonly kind: "gate"; readonly refusal: string };

/** The file goes over twice, so that the server need not keep what nobody has confirmed. */
export async function sendList(
  account: string | null,
  terms: TypedTerms,
  file: File,
  seen: Seen | null,
): Promise<Answer> {
  const confirmed = seen && { confirm: seen.sha256, basedOn: String(seen.basedOn) };
  const query = new URLSearchParams({ ...terms, name: file.name, ...confirmed });
  try {
    const response = await fetch(`/api/reference/import?${query}`, {
      method: "POST",
      headers: accountHeader(account),
      body: file,
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer as ImportMessage; // the route's own
    if (typeof answer === "object" && answer !== null && "refusal" in answer && typeof answer.refusal === "string") {
      return { kind: "gate", refusal: answer.refusal };
    }
  } catch {
    // a line that went dead, or a proxy's page
  }
  return { kind: "gate", refusal: "not-reached" };
}
