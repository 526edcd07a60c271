import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { ProposalState } from "../domain/signing";

type Signed = { readonly callId: string; readonly state: ProposalState; readonly signedAt: readonly Date[] };

/**
 * Since when the next act waits for somebody: before publication since the last signature, afterwards (the government's
 * document, the confirmation) since the end of publicity at the earliest. Null while nobody can do anything yet, or any more.
 */
export async function waitsSince({ db, now }: Handle, { callId, state, signedAt }: Signed): Promise<Date | null> {
  if (state === "sent_back" || state === "superseded") return null;
  const instants = signedAt.map((instant) => instant.getTime());
  if (state === "approved") {
    const notice = await db.notice.findFirst({
      where: { callId },
      orderBy: { version: "desc" },
      select: { endsAt: true, confirmedAt: true },
    });
    if (!notice || notice.confirmedAt !== null || notice.endsAt >= now) return null;
    instants.push(notice.endsAt.getTime());
  }
  return instants.length === 0 ? null : new Date(Math.max(...instants));
}
