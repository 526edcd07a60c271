import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { AdminActor } from "@/lib/auth/actor";
import { hashPassword, oneTimePassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import { err, ok, type Result } from "@/lib/core/result";
import { type Disabling, disable, STAFF_ROLES } from "../domain";
import { tellOfWayIn } from "./tell-of-way-in";

/** Administrators change staff and experts; the people of a firm belong to the firm, other administrators to themselves. */
const changeable = { role: { in: [...STAFF_ROLES] } };

/** The account's sessions end at once: the next request is refused. */
export function disableAccount(actor: AdminActor, accountId: string): Promise<Result<void, Disabling | "not-found">> {
  return runCommand<void, Disabling | "not-found">(actor, "disable-account", async (handle) => {
    const account = await handle.db.account.findFirst({
      where: { id: accountId, ...changeable },
      select: { id: true, disabledAt: true },
    });
    if (!account) return err("not-found");
    const decision = disable(account, actor.accountId, handle.now);
    if (!decision.ok) return decision;
    await handle.db.account.updateMany({ where: { id: accountId, disabledAt: null }, data: decision.value });
    await endSessionsOf(handle, accountId, null);
    await recordEvent(handle, { action: "disable-account", subjectType: "account", subjectId: accountId });
    return ok(undefined);
  });
}

export function enableAccount(actor: AdminActor, accountId: string): Promise<Result<void, "not-found">> {
  return runCommand(actor, "enable-account", async (handle) => {
    const { count } = await handle.db.account.updateMany({
      where: { id: accountId, ...changeable, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count === 0) return err("not-found");
    await recordEvent(handle, { action: "enable-account", subjectType: "account", subjectId: accountId });
    return ok(undefined);
  });
}

/** A new password for one sign-in, told to the administrator once; every session of the account ends. */
export function resetPassword(
  actor: AdminActor,
  accountId: string,
): Promise<Result<{ password: string }, "not-found">> {
  return runCommand(actor, "reset-password", async (handle) => {
    const { count } = await handle.db.account.updateMany({
      where: { id: accountId, ...changeable },
      data: { mustChangePassword: true },
    });
    if (count === 0) return err("not-found");
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    const [row] = await handle.db.$queryRaw<
      { done: boolean }[]
    >`select give_password(${accountId}::uuid, ${hash}) as "done"`;
    if (!row?.done) return err("not-found");
    await endSessionsOf(handle, accountId, null);
    await tellOfWayIn(handle, accountId, "password");
    await recordEvent(handle, { action: "reset-password", subjectType: "account", subjectId: accountId });
    return ok({ password });
  });
}
