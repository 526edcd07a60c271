import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { NAMED_KINDS } from "../domain/kinds";
import type { FrozenReferences } from "../queries/lists";

/** In the act that opens the call: from here on it speaks of units, authorities and industries as these versions do. */
export async function freezeReferences({ db }: Handle, callId: string, references: FrozenReferences): Promise<void> {
  await db.callReference.createMany({
    data: NAMED_KINDS.map((kind) => ({ callId, kind, versionId: references[kind].id })),
  });
}
