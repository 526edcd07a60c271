import "server-only";
import type { FirmActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { OwnAccount } from "../domain/own-account";

/** Whoever only reads has no account, and nothing to sign in with. */
export async function readOwnAccount({ db }: Handle, { accountId: id }: FirmActor): Promise<OwnAccount> {
  const account = await db.account.findUnique({ where: { id }, select: { email: true, mobile: true } });
  return { id, signInName: account?.email ?? account?.mobile ?? "" };
}
