import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { EvidenceItem } from "../domain/receipt";

/** The firm's files that belong to the draft now, in the order in which they came. */
export const readEvidenceList = ({ db }: Handle, applicationId: string): Promise<EvidenceItem[]> =>
  db.evidence.findMany({
    where: { applicationId, removedAt: null, uploadedRole: "firm" },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, fileName: true, sha256: true, byteCount: true, mediaType: true },
  });
