import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { err, ok, type Result } from "@/lib/core/result";
import { asSystem, type Handle } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { codeOf, recoveryCodeHash, stepAt, stepOfCode } from "./one-time-code";
import { sealText, unsealText } from "./sealed-text";
import { findSession } from "./sessions";

const PURPOSE = "second factor";

export const sealSecret = (secret: string, accountId: string): string => sealText(secret, PURPOSE, accountId);
export const unsealSecret = (sealed: string, accountId: string): string => unsealText(sealed, PURPOSE, accountId);

export type CodeRefusal = "wrong-code" | "code-used";

/** The database's own time: codes are judged by the real clock, wherever a demonstration has moved the programme's. */
export async function realTime({ db }: Handle): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`select now() as "at"`;
  if (!row) throw new Error("the database did not tell its time");
  return row.at;
}

/**
 * Uses up a code of the account's program, or one of its recovery codes. A code counts once: its step must be later than
 * every step that counted before, which the write itself compares, so that of two who use one code at once one is refused.
 */
export async function useCode(handle: Handle, accountId: string, typed: string): Promise<Result<void, CodeRefusal>> {
  const { db } = handle;
  const recovery = recoveryCodeHash(typed);
  if (recovery !== null) {
    const used = await db.$executeRaw`
      update "recovery_code" set "usedAt" = now()
      where "accountId" = ${accountId}::uuid and "codeSha256" = ${recovery} and "usedAt" is null`;
    return used === 1 ? ok(undefined) : err("wrong-code");
  }
  const factor = await db.secondFactor.findFirst({ where: { accountId }, select: { sealedSecret: true } });
  if (!factor?.sealedSecret) return err("wrong-code");
  const code = typed.normalize("NFKC").replace(/\s/g, "");
  const step = stepOfCode(unsealSecret(factor.sealedSecret, accountId), code, await realTime(handle));
  if (step === null) return err("wrong-code");
  const counted = await db.$executeRaw`
    update "second_factor" set "lastStep" = ${step} where "accountId" = ${accountId}::uuid and "lastStep" < ${step}`;
  return counted === 1 ? ok(undefined) : err("code-used");
}

/** What the telephone with this secret showed last, shows now and shows next. For demonstrations, where nobody holds it. */
export const codesAround = (secret: string): Promise<readonly string[]> =>
  asSystem("sign-in", async (handle) => {
    const step = stepAt(await realTime(handle));
    return [step - 1, step, step + 1].map((each) => codeOf(secret, each));
  });

export type SecondStepRefusal = CodeRefusal | "too-many-tries" | "sign-in-again";

/** The second step of signing in. Guesses are counted by account, whatever session or address they come from. */
export async function proveSecondFactor(
  sessionId: string,
  typed: string,
): Promise<Result<{ role: string }, SecondStepRefusal>> {
  const session = await findSession(sessionId);
  if (session?.pending !== "code") return err("sign-in-again");
  const { accountId, role } = session;
  if (!(await spendTry(limits.secondFactorByAccount, accountId))) return err("too-many-tries");
  return asSystem<Result<{ role: string }, SecondStepRefusal>>("sign-in", async (handle) => {
    const used = await useCode(handle, accountId, typed);
    if (!used.ok) return used;
    await handle.db.$executeRaw`
      update "session" set "secondFactorAt" = now() where "id" = ${sessionId}::uuid and "endedAt" is null`;
    await recordEvent(handle, { action: "prove-second-factor", subjectType: "account", subjectId: accountId });
    return ok({ role });
  });
}
