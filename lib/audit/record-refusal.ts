import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";

/** Counts up a refusal to a signed-in person: one row for each person, address, action, reason and hour. */
export async function recordRefusal(actor: Actor, action: string, reason: string): Promise<void> {
  await asActor(actor, async ({ db }) => {
    await db.$executeRaw`select record_refusal(${actor.accountId}::uuid, ${actor.role}, ${actor.address}, ${action}, ${reason})`;
  });
}
