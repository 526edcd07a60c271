import "server-only";
import type { ExpertActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";

/** Whether the call has a practice that this expert has not handed in: until then the database opens none of its files to him. */
export async function isPracticeOwed({ db }: Handle, actor: ExpertActor, callId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ done: boolean }[]>`
    select has_practised(${callId}::uuid, ${actor.accountId}::uuid) as done`;
  return row?.done === false;
}
