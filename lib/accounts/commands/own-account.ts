import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { endSessionsOf } from "@/lib/auth/sessions";
import { err, ok, type Result } from "@/lib/core/result";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { type PasswordFault, passwordFault } from "../domain";

export type PasswordChangeRefusal = PasswordFault | "wrong-password" | "password-unchanged" | "too-many-tries";

/** Asks for the present password again; every other session of the account ends. */
export async function changePassword(
  actor: Actor,
  passwords: { readonly currentPassword: string; readonly newPassword: string },
  keepSessionId: string | null,
): Promise<Result<void, PasswordChangeRefusal>> {
  if (!(await spendTry(limits.signInByAccount, actor.accountId))) return err("too-many-tries");
  return runCommand<void, PasswordChangeRefusal>(actor, "change-password", async (handle) => {
    const account = await handle.db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { email: true, mobile: true, credential: { select: { passwordHash: true } } },
    });
    if (!(await verifyPassword(account.credential?.passwordHash ?? null, passwords.currentPassword)))
      return err("wrong-password");
    if (passwords.newPassword === passwords.currentPassword) return err("password-unchanged");
    const fault = passwordFault(passwords.newPassword, account.email ?? account.mobile ?? "");
    if (fault) return err(fault);
    const passwordHash = await hashPassword(passwords.newPassword);
    await handle.db.$executeRaw`
      update "credential" set "passwordHash" = ${passwordHash}, "changedAt" = now() where "accountId" = ${actor.accountId}::uuid`;
    await handle.db.account.updateMany({ where: { id: actor.accountId }, data: { mustChangePassword: false } });
    await endSessionsOf(handle, actor.accountId, keepSessionId);
    await recordEvent(handle, { action: "change-password", subjectType: "account", subjectId: actor.accountId });
    return ok(undefined);
  });
}

/** Ends every session of the person, this one too. */
export function signOutEverywhere(actor: Actor): Promise<Result<number, never>> {
  return runCommand(actor, "sign-out-everywhere", async (handle) => {
    const ended = await endSessionsOf(handle, actor.accountId, null);
    await recordEvent(handle, {
      action: "sign-out-everywhere",
      subjectType: "account",
      subjectId: actor.accountId,
      detail: { sessions: ended },
    });
    return ok(ended);
  });
}
