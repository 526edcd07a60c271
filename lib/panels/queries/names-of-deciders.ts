import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { readNames } from "@/lib/screening/queries/people";

type Request = { readonly askedById: string; readonly decidedById: string | null };

/** Who asked and who decided, of any of these requests: what one person asks, another answers. */
export async function namesOfDeciders(
  handle: Handle,
  requests: readonly Request[],
): Promise<(request: Request) => { readonly askedBy: string; readonly decidedBy: string | null }> {
  const ids = requests.flatMap(({ askedById, decidedById }) => [askedById, decidedById]);
  const names = await readNames(handle, ids);
  return ({ askedById, decidedById }) => ({
    askedBy: names.get(askedById) ?? "",
    decidedBy: decidedById === null ? null : (names.get(decidedById) ?? ""),
  });
}
