import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** `isProven`: a letter has shown that the address is the person's, or the bureau has written it. */
export type OwnNames = { readonly email: string | null; readonly mobile: string | null; readonly isProven: boolean };

/** What the person signs in with. */
export function findOwnNames(actor: Actor): Promise<OwnNames> {
  return asActor(actor, async ({ db }) => {
    const { emailProvenAt, ...names } = await db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { email: true, mobile: true, emailProvenAt: true },
    });
    return { ...names, isProven: emailProvenAt !== null };
  });
}
