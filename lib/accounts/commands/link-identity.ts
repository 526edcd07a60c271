import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import type { Identity } from "@/lib/auth/sign-on";
import { err, ok, type Result } from "@/lib/core/result";
import { asActor } from "@/lib/db/as-actor";
import { violatedConstraint } from "@/lib/db/errors";
import { limits, spendTry } from "@/lib/db/rate-limit";

/** Before somebody is sent to the provider to link: the password once more, for an open session alone may be another's. */
export async function mayLink(
  actor: Actor,
  currentPassword: string,
): Promise<Result<void, "wrong-password" | "too-many-tries">> {
  if (!(await spendTry(limits.signInByAccount, actor.accountId))) return err("too-many-tries");
  const { accountId } = actor;
  const credential = await asActor(actor, ({ db }) =>
    db.credential.findFirst({ where: { accountId }, select: { passwordHash: true } }),
  );
  const proven = await verifyPassword(credential?.passwordHash ?? null, currentPassword);
  return proven ? ok(undefined) : err("wrong-password");
}

/** He has proven the account by its password and the identity at the provider: from now on the one is the other. */
export async function linkIdentity(actor: Actor, identity: Identity): Promise<Result<void, "already-linked">> {
  try {
    return await runCommand(actor, "link-identity", async (handle) => {
      const { accountId } = actor;
      await handle.db.signOnIdentity.createMany({ data: [{ ...identity, accountId }] });
      await recordEvent(handle, { action: "link-identity", subjectType: "account", subjectId: accountId });
      return ok(undefined);
    });
  } catch (fault) {
    const constraint = violatedConstraint(fault);
    if (constraint === "sign_on_identity_pkey" || constraint === "sign_on_identity_account_key")
      return err("already-linked");
    throw fault;
  }
}

export function unlinkIdentity(actor: Actor): Promise<Result<void, "not-found">> {
  return runCommand<void, "not-found">(actor, "unlink-identity", async (handle) => {
    const { accountId } = actor;
    const { count } = await handle.db.signOnIdentity.deleteMany({ where: { accountId } });
    if (count === 0) return err("not-found");
    await recordEvent(handle, { action: "unlink-identity", subjectType: "account", subjectId: accountId });
    return ok(undefined);
  });
}
