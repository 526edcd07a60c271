import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { readScans } from "@/lib/db/read-scans";
import type { EvidenceItem } from "../domain/receipt";

/** The firm's files that belong to the draft now, in the order in which they came. An infected one proves nothing to anybody. */
export async function readEvidenceList(handle: Handle, applicationId: string): Promise<EvidenceItem[]> {
  const files = await handle.db.evidence.findMany({
    where: { applicationId, removedAt: null, uploadedRole: "firm" },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, fileName: true, sha256: true, byteCount: true, mediaType: true },
  });
  const scans = await readScans(
    handle,
    files.map(({ sha256 }) => sha256),
  );
  return files.filter(({ sha256 }) => scans.get(sha256) !== "infected");
}
