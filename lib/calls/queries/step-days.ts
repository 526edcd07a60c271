import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { StepDays } from "../domain/step-days";

/** By call: how many working days each of its steps has. Of the calls named, or of all that somebody may know of. */
export async function readStepDays(
  { db }: Handle,
  callIds?: readonly string[],
): Promise<ReadonlyMap<string, StepDays>> {
  const rows = await db.call.findMany({
    where: callIds && { id: { in: [...callIds] } },
    select: { id: true, stepDays: true },
  });
  return new Map(rows.map(({ id, stepDays }) => [id, stepDays as StepDays])); // written by `columnsOf` alone
}
