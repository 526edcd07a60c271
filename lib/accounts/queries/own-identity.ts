import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type SignOnProvider, signOnProvider } from "@/lib/auth/sign-on";
import { asActor } from "@/lib/db/as-actor";

export type OwnIdentity = { readonly provider: string; readonly linkedAt: Date | null };

/** Whether the person comes by single sign-on; null where the portal has no provider. */
export async function findOwnIdentity(actor: Actor): Promise<OwnIdentity | null> {
  const provider: SignOnProvider | null = signOnProvider();
  if (!provider) return null;
  const link = await asActor(actor, ({ db }) =>
    db.signOnIdentity.findFirst({ where: { accountId: actor.accountId }, select: { linkedAt: true } }),
  );
  return { provider: provider.name, linkedAt: link?.linkedAt ?? null };
}
