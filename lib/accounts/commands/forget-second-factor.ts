import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { AdminActor } from "@/lib/auth/actor";
import { endSessionsOf } from "@/lib/auth/sessions";
import { err, ok, type Result } from "@/lib/core/result";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { tellOfWayIn } from "./tell-of-way-in";

/** For a lost telephone without recovery codes: every session ends, and the next sign-in enrols anew. */
export function forgetSecondFactor(actor: AdminActor, accountId: string): Promise<Result<void, "not-found">> {
  return runCommand(actor, "forget-second-factor", (handle) => forget(handle, accountId));
}

/** An administrator's own, from the command line. */
export function forgetAdministratorsSecondFactor(email: string): Promise<Result<void, "not-found">> {
  return asSystem<Result<void, "not-found">>("operator", async (handle) => {
    const account = await handle.db.account.findFirst({ where: { email, role: "admin" }, select: { id: true } });
    return account ? forget(handle, account.id) : err("not-found");
  });
}

async function forget(handle: Handle, accountId: string): Promise<Result<void, "not-found">> {
  const [row] = await handle.db.$queryRaw<
    { done: boolean }[]
  >`select forget_second_factor(${accountId}::uuid) as "done"`;
  if (!row?.done) return err("not-found");
  await endSessionsOf(handle, accountId, null);
  await tellOfWayIn(handle, accountId, "second-factor");
  await recordEvent(handle, { action: "forget-second-factor", subjectType: "account", subjectId: accountId });
  return ok(undefined);
}
