import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { sha256Hex } from "@/lib/core/sha256";
import { asActor } from "@/lib/db/as-actor";
import { lettersArrive } from "@/lib/env";

/** An e-mail address that waits to be confirmed. `letterAt`: when the last letter went there; null while none has. */
export type WaitingAddress = { readonly address: string; readonly letterAt: Date | null };

/** The person's own address, while nothing has shown that it is his; null where there is none, and where no letter could show it. */
export function findWaitingAddress(actor: Actor): Promise<WaitingAddress | null> {
  if (!lettersArrive()) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const account = await db.account.findFirst({
      where: { id: actor.accountId, email: { not: null }, emailProvenAt: null },
      select: {
        email: true,
        addressProofs: { select: { address: true, createdAt: true }, orderBy: { createdAt: "desc" } },
      },
    });
    if (!account?.email) return null;
    const address = account.email;
    const letter = account.addressProofs.find((proof) => proof.address === address);
    return { address, letterAt: letter?.createdAt ?? null };
  });
}

export type AddressLink = { readonly address: string; readonly isProven: boolean };

/** What the link of a letter is about; null where it is not this account's, is over, or the account has another address by now. */
export function findAddressLink(actor: Actor, token: string): Promise<AddressLink | null> {
  return asActor(actor, async ({ db }) => {
    const [link] = await db.$queryRaw<AddressLink[]>`
      select p."address", a."emailProvenAt" is not null as "isProven"
      from "address_proof" p join "account" a on a."id" = p."accountId" and a."email" = p."address"
      where p."tokenSha256" = ${sha256Hex(token)} and p."accountId" = ${actor.accountId}::uuid
        and (a."emailProvenAt" is not null or (p."usedAt" is null and p."expiresAt" > now()))`;
    return link ?? null;
  });
}
