import { accountHeader } from "@/lib/core/page-account";
import type { PoolAnswer } from "../queries/preview-pool";

type NotReached = { readonly kind: "refused"; readonly refusal: "not-reached" | "other-account" };

/** Sends the list for its preview, or with the preview's hash to be taken in. A dead line is an answer too. */
export async function sendPool(
  account: string | null,
  file: File,
  confirm: string | null,
): Promise<PoolAnswer | NotReached> {
  const query = new URLSearchParams({ name: file.name, ...(confirm === null ? {} : { confirm }) });
  try {
    const response = await fetch(`/api/experts/import?${query}`, {
      method: "POST",
      headers: accountHeader(account),
      body: file,
    });
    if (response.status === 409) return { kind: "refused", refusal: "other-account" };
    if (!response.ok) return { kind: "refused", refusal: "not-reached" };
    const answer: PoolAnswer = await response.json(); // the route's own words
    return answer;
  } catch {
    return { kind: "refused", refusal: "not-reached" };
  }
}
