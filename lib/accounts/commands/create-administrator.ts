import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { err, ok, type Result } from "@/lib/core/result";
import { asSystem } from "@/lib/db/as-actor";
import type { Person } from "../domain";
import { insertAccount, type MadeAccount } from "./create-account";
import { isSignInNameTaken } from "./sign-in-name-taken";

/** The first administrator, from the command line. */
export async function createAdministrator(person: Person): Promise<Result<MadeAccount, "sign-in-name-taken">> {
  try {
    return await asSystem("operator", async (handle) => {
      const made = await insertAccount(handle, { ...person, role: "admin" });
      await recordEvent(handle, {
        action: "create-account",
        subjectType: "account",
        subjectId: made.accountId,
        detail: { role: "admin" },
      });
      return ok(made);
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}
