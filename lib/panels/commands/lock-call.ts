import "server-only";
import type { Handle } from "@/lib/db/as-actor";

/** The call, held until the transaction ends: nobody is assigned to it or taken off it while it is being sealed. */
export async function lockCall({ db }: Handle, callId: string) {
  await db.$queryRaw`select 1 from "call" where "id" = ${callId}::uuid for update`;
  return db.call.findUnique({ where: { id: callId }, select: { id: true, state: true } });
}
