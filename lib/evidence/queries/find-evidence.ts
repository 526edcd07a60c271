import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { unlessInfected } from "@/lib/db/read-scans";
import { evidenceSeenBy, openableApplications } from "./evidence-scope";
import { submittedEvidenceIds } from "./submitted-ids";

export type EvidenceFile = {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteCount: number;
};

/** The file to give back; null for what does not exist, what the actor may not open and what nobody may: infected bytes. */
export async function findEvidence(actor: Actor, evidenceId: string): Promise<EvidenceFile | null> {
  const openable = openableApplications(actor);
  if (openable === null || !isUuid(evidenceId)) return null;
  return asActor(actor, async (handle) => {
    const { db } = handle;
    const found = await db.evidence.findFirst({
      where: { id: evidenceId, application: openable },
      select: { applicationId: true },
    });
    if (!found) return null;
    const submitted = actor.role === "firm" ? [] : await submittedEvidenceIds(handle, found.applicationId);
    const file = await db.evidence.findFirst({
      where: { id: evidenceId, ...evidenceSeenBy(actor, submitted) },
      select: { sha256: true, fileName: true, mediaType: true, byteCount: true },
    });
    return unlessInfected(handle, file);
  });
}
