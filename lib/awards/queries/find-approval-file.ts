import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { unlessInfected } from "@/lib/db/read-scans";

export type ApprovalFile = { readonly sha256: string; readonly fileName: string; readonly mediaType: string };

/** A scan under a signature, for those who see the whole of the list; infected bytes for nobody. */
export async function findApprovalFile(
  actor: BureauActor,
  proposalId: string,
  fileId: string,
): Promise<ApprovalFile | null> {
  if (!isUuid(proposalId) || !isUuid(fileId)) return null;
  return asActor(actor, async (handle) =>
    unlessInfected(
      handle,
      await handle.db.approvalFile.findFirst({
        where: { id: fileId, proposalId },
        select: { sha256: true, fileName: true, mediaType: true },
      }),
    ),
  );
}
