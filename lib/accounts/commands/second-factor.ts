import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor, FirmActor } from "@/lib/auth/actor";
import { enrolmentAddress, newRecoveryCodes, newSecret, recoveryCodeHash, stepOfCode } from "@/lib/auth/one-time-code";
import { verifyPassword } from "@/lib/auth/password";
import { type CodeRefusal, realTime, sealSecret, unsealSecret, useCode } from "@/lib/auth/second-factor";
import { endSessionsOf } from "@/lib/auth/sessions";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { type SquareCode, squareCode } from "@/lib/documents/square-code";

/** What an authenticator program takes in: the secret in base32, and a square that holds the same for its camera. */
export type Enrolment = { readonly secret: string; readonly square: SquareCode };

const ISSUER = "吉安工业技改";

/**
 * Makes a new secret that does not count until a code of it has been typed. Whoever replaces a program that counts gives
 * the password again: an open session alone is not enough.
 */
export async function beginEnrolment(
  actor: Actor,
  currentPassword: string,
): Promise<Result<Enrolment, "wrong-password" | "too-many-tries">> {
  if (!(await spendTry(limits.secondFactorByAccount, actor.accountId))) return err("too-many-tries");
  return runCommand<Enrolment, "wrong-password">(actor, "begin-second-factor", async (handle) => {
    const { accountId, name } = actor;
    const account = await handle.db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        email: true,
        mobile: true,
        credential: { select: { passwordHash: true } },
        secondFactor: { select: { confirmedAt: true } },
      },
    });
    const replaces = account.secondFactor !== null && account.secondFactor.confirmedAt !== null;
    if (replaces && !(await verifyPassword(account.credential?.passwordHash ?? null, currentPassword)))
      return err("wrong-password");
    const secret = newSecret();
    const pendingSecret = sealSecret(secret, accountId);
    await handle.db.$executeRaw`
      insert into "second_factor" ("accountId", "pendingSecret") values (${accountId}::uuid, ${pendingSecret})
      on conflict ("accountId") do update set "pendingSecret" = excluded."pendingSecret"`;
    await recordEvent(handle, { action: "begin-second-factor", subjectType: "account", subjectId: accountId });
    const address = enrolmentAddress(secret, account.email ?? account.mobile ?? name, ISSUER);
    return ok({ secret, square: squareCode(address) });
  });
}

export type RecoveryCodes = { readonly recoveryCodes: readonly string[] };

/** The typed code shows that the program has the secret: from now on it counts, here and at every sign-in. */
export async function confirmEnrolment(
  actor: Actor,
  typed: string,
  sessionId: string | null,
): Promise<Result<RecoveryCodes, "wrong-code" | "not-begun" | "too-many-tries">> {
  if (!(await spendTry(limits.secondFactorByAccount, actor.accountId))) return err("too-many-tries");
  return runCommand<RecoveryCodes, "wrong-code" | "not-begun">(actor, "confirm-second-factor", async (handle) => {
    const { accountId } = actor;
    const { db } = handle;
    const factor = await db.secondFactor.findFirst({ where: { accountId }, select: { pendingSecret: true } });
    if (!factor?.pendingSecret) return err("not-begun");
    const code = typed.normalize("NFKC").replace(/\s/g, "");
    const step = stepOfCode(unsealSecret(factor.pendingSecret, accountId), code, await realTime(handle));
    if (step === null) return err("wrong-code");
    const confirmed = await db.$executeRaw`
      update "second_factor" set "sealedSecret" = "pendingSecret", "pendingSecret" = null, "confirmedAt" = now(), "lastStep" = ${step}
      where "accountId" = ${accountId}::uuid and "pendingSecret" = ${factor.pendingSecret}`;
    if (confirmed !== 1) return err("not-begun"); // begun anew meanwhile
    const recoveryCodes = await giveRecoveryCodes(handle, accountId);
    if (sessionId !== null)
      await db.$executeRaw`update "session" set "secondFactorAt" = now() where "id" = ${sessionId}::uuid and "accountId" = ${accountId}::uuid`;
    await endSessionsOf(handle, accountId, sessionId);
    await recordEvent(handle, { action: "confirm-second-factor", subjectType: "account", subjectId: accountId });
    return ok({ recoveryCodes });
  });
}

/** New recovery codes in place of the old ones, which let nobody in any more. */
export async function renewRecoveryCodes(
  actor: Actor,
  typed: string,
): Promise<Result<RecoveryCodes, CodeRefusal | "too-many-tries">> {
  if (!(await spendTry(limits.secondFactorByAccount, actor.accountId))) return err("too-many-tries");
  return runCommand<RecoveryCodes, CodeRefusal>(actor, "renew-recovery-codes", async (handle) => {
    const used = await useCode(handle, actor.accountId, typed);
    if (!used.ok) return used;
    const recoveryCodes = await giveRecoveryCodes(handle, actor.accountId);
    await recordEvent(handle, { action: "renew-recovery-codes", subjectType: "account", subjectId: actor.accountId });
    return ok({ recoveryCodes });
  });
}

/** A firm's people may do without again; staff and experts may not. */
export async function removeSecondFactor(
  actor: FirmActor,
  typed: string,
): Promise<Result<void, CodeRefusal | "too-many-tries">> {
  if (!(await spendTry(limits.secondFactorByAccount, actor.accountId))) return err("too-many-tries");
  return runCommand<void, CodeRefusal>(actor, "remove-second-factor", async (handle) => {
    const used = await useCode(handle, actor.accountId, typed);
    if (!used.ok) return used;
    await handle.db.recoveryCode.deleteMany({ where: { accountId: actor.accountId } });
    await handle.db.secondFactor.deleteMany({ where: { accountId: actor.accountId } });
    await recordEvent(handle, { action: "remove-second-factor", subjectType: "account", subjectId: actor.accountId });
    return ok(undefined);
  });
}

async function giveRecoveryCodes({ db }: Handle, accountId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await db.recoveryCode.deleteMany({ where: { accountId } });
  await db.recoveryCode.createMany({
    data: codes.flatMap((code) => {
      const codeSha256 = recoveryCodeHash(code);
      return codeSha256 === null ? [] : [{ accountId, codeSha256 }];
    }),
  });
  return codes;
}
