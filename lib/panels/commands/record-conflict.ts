import "server-only";
import type { ExpertActor, OfficerActor } from "@/lib/auth/actor";
import type { Handle } from "@/lib/db/as-actor";
import type { ConflictKind, ConflictSource } from "../domain/conflict";
import type { Pair } from "../domain/pairing";

type FoundConflict = Pair & {
  readonly kind: ConflictKind;
  readonly source: ConflictSource;
  readonly statement: string;
};

/** Proven by whoever says it: from now on the database keeps the pair apart, and recuses whoever was assigned. The same reason twice is written down once. */
export async function recordConflict(
  { db, now }: Handle,
  { accountId }: ExpertActor | OfficerActor,
  { applicationId, expertId, kind, source, statement }: FoundConflict,
): Promise<void> {
  await db.conflict.createMany({
    data: [
      {
        applicationId,
        expertId,
        kind,
        source,
        statement,
        state: "confirmed",
        recordedById: accountId,
        recordedAt: now,
      },
    ],
    skipDuplicates: true,
  });
}
