import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** What the person signs in with. */
export function findOwnNames(actor: Actor): Promise<{ readonly email: string | null; readonly mobile: string | null }> {
  return asActor(actor, ({ db }) =>
    db.account.findUniqueOrThrow({ where: { id: actor.accountId }, select: { email: true, mobile: true } }),
  );
}
