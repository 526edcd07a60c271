import "server-only";
import { isSignInNameTaken } from "@/lib/accounts/commands/sign-in-name-taken";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { compareEverywhere } from "@/lib/panels/commands/detect-conflicts";
import { unitsInForce } from "@/lib/reference/queries/lists";
import { type ExpertTexts, readEntry } from "../domain/expert-entry";
import { storedProfile } from "../queries/preview-pool";
import { insertExpert, profileColumns, recordChange, unknownPassword } from "./write-expert";

export type AddRefusal = "entry-faulty" | "sign-in-name-taken";

/** Brings one expert into the pool, with an account of his own. */
export async function addExpert(
  actor: OfficerActor,
  texts: ExpertTexts,
): Promise<Result<{ readonly accountId: string }, AddRefusal>> {
  const passwordHash = await unknownPassword();
  try {
    return await runCommand<{ readonly accountId: string }, AddRefusal>(actor, "add-expert", async (handle) => {
      const { entry } = readEntry(texts, await unitsInForce(handle));
      if (!entry) return err("entry-faulty");
      const accountId = await insertExpert(handle, entry, passwordHash);
      await compareEverywhere(handle, actor);
      await recordEvent(handle, { action: "add-expert", subjectType: "account", subjectId: accountId });
      return ok({ accountId });
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}

export type ChangeRefusal = "not-found" | "entry-faulty" | "changed-meanwhile";

/**
 * Corrects a profile; name and sign-in name stay the account's. What an expert is tied to may have changed with it, so every
 * call under review is compared again.
 */
export const changeExpert = (
  actor: OfficerActor,
  wanted: { readonly accountId: string; readonly version: number; readonly texts: ExpertTexts },
): Promise<Result<null, ChangeRefusal>> =>
  runCommand<null, ChangeRefusal>(actor, "change-expert", async (handle) => {
    const { accountId, version, texts } = wanted;
    const found = await handle.db.expert.findUnique({ where: { accountId } });
    if (!found) return err("not-found");
    const { entry } = readEntry(texts, await unitsInForce(handle));
    if (!entry) return err("entry-faulty");
    const { count } = await handle.db.expert.updateMany({
      where: { accountId, version },
      data: { ...profileColumns(entry), version: version + 1 },
    });
    if (count === 0) return err("changed-meanwhile");
    await compareEverywhere(handle, actor);
    await recordChange(handle, { accountId, version: version + 1, before: storedProfile(found), after: entry });
    return ok(null);
  });
