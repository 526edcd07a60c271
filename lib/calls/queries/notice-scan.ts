import "server-only";
import type { ScanState } from "@/lib/core/scan-state";
import type { Handle } from "@/lib/db/as-actor";
import { readScan } from "@/lib/db/read-scans";
import type { CallContent } from "../domain/call-content";

/** How the call's notice stands with the scanner; null where there is no notice, or no scanner was asked. */
export const readNoticeScan = async (
  handle: Handle,
  { notice }: Pick<CallContent, "notice">,
): Promise<ScanState | null> => (notice === null ? null : readScan(handle, notice.sha256));
