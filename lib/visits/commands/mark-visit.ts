import "server-only";
import { runCommand } from "@/lib/audit/run-command";
import type { Actor } from "@/lib/auth/actor";
import { ok, type Result } from "@/lib/core/result";
import { renewed } from "../domain";

/** Writes down that somebody is here. No audit event: it is told to nobody but the person. */
export function markVisit(actor: Actor): Promise<Result<void, never>> {
  return runCommand(actor, "mark-visit", async ({ db, now }) => {
    const visit = await db.visit.findUnique({ where: { accountId: actor.accountId } });
    const { lastSeenAt, previousSeenAt } = renewed(visit, now);
    // Two pages opened at once mark one visit.
    await db.$executeRaw`
      insert into "visit" ("accountId", "lastSeenAt", "previousSeenAt")
      values (${actor.accountId}::uuid, ${lastSeenAt}, ${previousSeenAt})
      on conflict ("accountId") do update set "lastSeenAt" = excluded."lastSeenAt", "previousSeenAt" = excluded."previousSeenAt"`;
    return ok(undefined);
  });
}
