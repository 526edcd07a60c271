import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { CountyActor } from "@/lib/auth/actor";
import { hashPassword, oneTimePassword } from "@/lib/auth/password";
import { err, ok, type Result } from "@/lib/core/result";
import { notify } from "@/lib/jobs/notify";

/**
 * Whoever has shown the county who he is gets a password for one sign-in; a telephone that was enrolled is taken off, and
 * every session ends.
 */
export function reopenMember(
  actor: CountyActor,
  accountId: string,
): Promise<Result<{ password: string }, "not-found">> {
  return runCommand<{ password: string }, "not-found">(actor, "reopen-member", async (handle) => {
    const { db, now } = handle;
    const account = await db.account.findFirst({
      where: { id: accountId, disabledAt: null, firm: { unitCode: actor.unitCode } },
      select: { firmId: true, name: true },
    });
    if (!account?.firmId) return err("not-found");
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    const [row] = await db.$queryRaw<{ done: boolean }[]>`select give_password(${accountId}::uuid, ${hash}) as "done"`;
    if (!row?.done) return err("not-found");
    await db.$queryRaw`select forget_second_factor(${accountId}::uuid)`;
    // The firm hears of it, whoever has shown himself at the county: it is its people's way in, and its words behind it.
    const facts = {
      name: account.name,
      by: "county",
      what: { code: "password" },
      at: { at: now.toISOString() },
    } as const;
    await notify(handle, { firmId: account.firmId }, { kind: "way-in-opened", facts, link: "/account/members" });
    await recordEvent(handle, {
      action: "reopen-member",
      subjectType: "account",
      subjectId: accountId,
      firmId: account.firmId,
    });
    return ok({ password });
  });
}
