import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { AdminActor } from "@/lib/auth/actor";
import { hashPassword, oneTimePassword } from "@/lib/auth/password";
import { err, ok, type Result } from "@/lib/core/result";
import type { Handle } from "@/lib/db/as-actor";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { NewStaff, Person } from "../domain";
import { isSignInNameTaken } from "./sign-in-name-taken";

export type MadeAccount = { readonly accountId: string; readonly password: string };

/** Adds the account with a password for one sign-in; the caller opens the transaction and writes the event. */
export async function insertAccount(
  handle: Handle,
  person: Person & { readonly role: NewStaff["role"] | "admin"; readonly unitCode?: string },
): Promise<MadeAccount> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const { id } = await handle.db.account.create({
    data: {
      ...person.signInName,
      name: person.name,
      role: person.role,
      unitCode: person.unitCode ?? null,
      createdById: handle.by.accountId,
      createdAt: handle.now,
      mustChangePassword: true,
    },
    select: { id: true },
  });
  // createMany: whoever sets a first password may not, for that, read password hashes.
  await handle.db.credential.createMany({ data: [{ accountId: id, passwordHash }] });
  return { accountId: id, password };
}

export type CreateAccountRefusal = "sign-in-name-taken" | "unit-unknown";

const isUnitInForce = async (handle: Handle, unitCode: string) =>
  (await unitsInForce(handle)).some(({ code }) => code === unitCode);

/** Makes an account for staff or an expert, with a password for the first sign-in that only this answer ever shows. */
export async function createStaffAccount(
  actor: AdminActor,
  staff: NewStaff,
): Promise<Result<MadeAccount, CreateAccountRefusal>> {
  try {
    return await runCommand<MadeAccount, CreateAccountRefusal>(actor, "create-account", async (handle) => {
      const { role } = staff;
      const unitCode = role === "county" ? staff.unitCode : undefined;
      if (unitCode !== undefined && !(await isUnitInForce(handle, unitCode))) return err("unit-unknown");
      const made = await insertAccount(handle, { role, name: staff.name, signInName: staff.signInName, unitCode });
      if (role === "expert") {
        const { specialties, ...profile } = staff.profile;
        await handle.db.expert.create({
          data: { accountId: made.accountId, specialties: [...specialties], ...profile },
        });
      }
      await recordEvent(handle, {
        action: "create-account",
        subjectType: "account",
        subjectId: made.accountId,
        detail: { role },
      });
      return ok(made);
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}
