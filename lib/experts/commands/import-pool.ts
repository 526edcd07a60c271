import "server-only";
import { isSignInNameTaken } from "@/lib/accounts/commands/sign-in-name-taken";
import { recordEvent } from "@/lib/audit/record-event";
import { runCommand } from "@/lib/audit/run-command";
import type { OfficerActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { compareEverywhere } from "@/lib/panels/commands/detect-conflicts";
import { unitsInForce } from "@/lib/reference/queries/lists";
import type { PoolPlan } from "../domain/expert-list";
import { type PoolFile, planFor, readPoolFile, storedProfile } from "../queries/preview-pool";
import { insertExpert, profileColumns, recordChange, unknownPassword } from "./write-expert";

export type PoolImportRefusal = "file-unreadable" | "file-changed" | "rows-faulty" | "sign-in-name-taken";
export type ImportedPool = { readonly added: number; readonly changed: number; readonly unchanged: number };

/**
 * Takes the list in, all of it or nothing. It is read again here, and must be the one whose preview the officer has seen
 * (`sha256`). A list that changes nothing leaves no trace.
 */
export async function importPool(
  actor: OfficerActor,
  file: PoolFile & { readonly sha256: string },
): Promise<Result<ImportedPool, PoolImportRefusal>> {
  const reading = await readPoolFile(file, await asActor(actor, unitsInForce));
  const passwordHash = await unknownPassword();
  try {
    return await runCommand<ImportedPool, PoolImportRefusal>(actor, "import-experts", async (handle) => {
      if (!reading.ok) return err("file-unreadable");
      const { checked, sha256 } = reading.value;
      if (sha256 !== file.sha256) return err("file-changed");
      const plan = await planFor(handle, checked);
      if (checked.faults.length + plan.faults.length > 0) return err("rows-faulty");
      const counts = { added: plan.added.length, changed: plan.changed.length };
      if (counts.added + counts.changed === 0) return ok({ ...counts, unchanged: plan.unchanged });
      const changes = await write(handle, plan, passwordHash);
      await compareEverywhere(handle, actor);
      for (const change of changes) await recordChange(handle, change);
      await recordEvent(handle, {
        action: "import-experts",
        subjectType: "expert-pool",
        subjectId: sha256,
        detail: { fileSha256: sha256, ...counts },
      });
      return ok({ ...counts, unchanged: plan.unchanged });
    });
  } catch (fault) {
    if (isSignInNameTaken(fault)) return err("sign-in-name-taken");
    throw fault;
  }
}

/** Answers what it changed: events come last, for the chain of events is held from the first on. */
async function write(handle: Handle, { added, changed }: PoolPlan, passwordHash: string) {
  for (const entry of added) await insertExpert(handle, entry, passwordHash);
  const changes: Parameters<typeof recordChange>[1][] = [];
  for (const { accountId, entry } of changed) {
    const found = await handle.db.expert.findUniqueOrThrow({ where: { accountId } });
    await handle.db.expert.updateMany({
      where: { accountId },
      data: { ...profileColumns(entry), version: { increment: 1 } },
    });
    changes.push({ accountId, version: found.version + 1, before: storedProfile(found), after: entry });
  }
  return changes;
}
