import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { notify } from "@/lib/jobs/notify";

/** Whose account it is hears that an administrator has opened it anew: nobody can do another's work unnoticed. */
export async function tellOfWayIn(
  handle: Handle,
  accountId: string,
  what: "password" | "second-factor",
): Promise<void> {
  const account = await handle.db.account.findUnique({ where: { id: accountId }, select: { name: true } });
  const at = { at: handle.now.toISOString() };
  const facts = { name: account?.name ?? "", by: "admin", what: { code: what }, at } as const;
  await notify(handle, { accountIds: [accountId] }, { kind: "way-in-opened", facts, link: "/account" });
}
