import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { err, ok, type Result } from "@/lib/core/result";
import { readSignInName } from "@/lib/core/sign-in-name";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { sendAddressLetter } from "./prove-address";
import { isSignInNameTaken } from "./sign-in-name-taken";

export type SignInNames = { readonly email: string; readonly mobile: string; readonly currentPassword: string };
export type NamesRefusal =
  | "sign-in-name-missing"
  | "mobile-malformed"
  | "wrong-password"
  | "sign-in-name-taken"
  | "too-many-tries";

/**
 * The address and the number that the person signs in with; either may be left out, not both. A new address counts at once for
 * signing in, and for everything else when a letter has shown that it is his.
 */
export async function changeSignInNames(actor: Actor, names: SignInNames): Promise<Result<void, NamesRefusal>> {
  const email = names.email === "" ? null : names.email;
  const mobile = names.mobile === "" ? null : (readSignInName(names.mobile)?.mobile ?? undefined);
  if (mobile === undefined) return err("mobile-malformed");
  if (email === null && mobile === null) return err("sign-in-name-missing");
  if (!(await spendTry(limits.signInByAccount, actor.accountId))) return err("too-many-tries");
  try {
    return await runCommand<void, NamesRefusal>(actor, "change-sign-in-names", async (handle) => {
      const { accountId } = actor;
      const before = await handle.db.account.findUniqueOrThrow({
        where: { id: accountId },
        select: { email: true, credential: { select: { passwordHash: true } } },
      });
      if (!(await verifyPassword(before.credential?.passwordHash ?? null, names.currentPassword)))
        return err("wrong-password");
      await handle.db.account.updateMany({ where: { id: accountId }, data: { email, mobile } });
      if (email !== null && email !== before.email) await sendAddressLetter(handle, { accountId, address: email });
      await recordEvent(handle, { action: "change-sign-in-names", subjectType: "account", subjectId: accountId });
      return ok(undefined);
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}
