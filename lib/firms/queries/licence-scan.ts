import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { ScanState } from "@/lib/evidence/domain/scan-state";

/** How the bytes of a licence stand with the scanner; null where nobody has asked one. */
export async function readLicenceScan({ db }: Handle, sha256: string): Promise<ScanState | null> {
  const scan = await db.fileScan.findUnique({ where: { sha256 }, select: { state: true } });
  return scan?.state ?? null;
}
