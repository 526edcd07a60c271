import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { ok } from "@/lib/core/result";

/** Notes what this person has read: the named notifications, or all. What a person reads is nobody's business: no event. */
export function markRead(actor: Actor, { ids }: { readonly ids: readonly string[] | null }) {
  return runCommand<{ count: number }, never>(actor, "read-notifications", async ({ db, now }) =>
    ok(
      await db.notification.updateMany({
        where: { accountId: actor.accountId, readAt: null, id: ids === null ? undefined : { in: [...ids] } },
        data: { readAt: now },
      }),
    ),
  );
}
