import "server-only";
import { askToConfirm } from "@/lib/accounts/commands/prove-address";
import { isSignInNameTaken } from "@/lib/accounts/commands/sign-in-name-taken";
import { type PasswordFault, passwordFault } from "@/lib/accounts/domain";
import { recordEvent } from "@/lib/audit/record-event";
import { hashPassword } from "@/lib/auth/password";
import { err, ok, type Result } from "@/lib/core/result";
import { type SignInName, signInNameText } from "@/lib/core/sign-in-name";
import { asSystem } from "@/lib/db/as-actor";
import { limits, spendTry } from "@/lib/db/rate-limit";
import { unitsInForce } from "@/lib/reference/queries/lists";
import { claimUscc, type UsccRefusal } from "../domain/uscc";

export type Registration = {
  readonly uscc: string;
  readonly firmName: string;
  readonly unitCode: string;
  readonly name: string;
  readonly signInName: SignInName;
  readonly password: string;
};

export type RegistrationRefusal = UsccRefusal | PasswordFault | "sign-in-name-taken" | "unit-unknown";

type Registered = { readonly firmId: string; readonly accountId: string; readonly flagged: boolean };

/**
 * A firm with its first member. Another firm may already claim the same code: that is neither refused nor told here,
 * or anybody could find out who has registered; a second person of a firm comes by invitation only.
 */
export async function registerFirm(registration: Registration): Promise<Result<Registered, RegistrationRefusal>> {
  const claim = claimUscc(registration.uscc);
  if (!claim.ok) return claim;
  const fault = passwordFault(registration.password, signInNameText(registration.signInName));
  if (fault) return err(fault);
  const passwordHash = await hashPassword(registration.password);
  const { uscc, flagged } = claim.value;
  try {
    return await asSystem<Result<Registered, RegistrationRefusal>>("registration", async (handle) => {
      const { db, now } = handle;
      const units = await unitsInForce(handle);
      if (!units.some(({ code }) => code === registration.unitCode)) return err("unit-unknown");
      const firm = await db.firm.create({
        data: {
          uscc,
          name: registration.firmName,
          unitCode: registration.unitCode,
          usccFlagged: flagged,
          createdAt: now,
        },
        select: { id: true },
      });
      const account = await db.account.create({
        data: { ...registration.signInName, name: registration.name, role: "firm", firmId: firm.id, createdAt: now },
        select: { id: true },
      });
      await db.credential.createMany({ data: [{ accountId: account.id, passwordHash }] });
      await recordEvent(handle, {
        action: "register-firm",
        subjectType: "firm",
        subjectId: firm.id,
        firmId: firm.id,
        detail: { accountId: account.id, flagged },
      });
      return ok({ firmId: firm.id, accountId: account.id, flagged });
    });
  } catch (refusal) {
    if (isSignInNameTaken(refusal)) return err("sign-in-name-taken");
    throw refusal;
  }
}

/** As anybody may do it from a browser: counted by address, so that nobody fills the register with a script. */
export async function registerFirmFrom(
  address: string,
  registration: Registration,
): Promise<Result<Registered, RegistrationRefusal | "too-many-tries">> {
  if (!(await spendTry(limits.registrationByAddress, address))) return err("too-many-tries");
  const registered = await registerFirm(registration);
  if (registered.ok) await askToConfirm(registered.value.accountId, registration.signInName.email);
  return registered;
}
