import type { ScanState } from "@/lib/core/scan-state";

/** A scan of a signed record; the one it was signed with first, the one that counts last. */
export type KeptScan = { readonly id: string; readonly scan: ScanState | null; readonly keptAt: Date };

/** Why another scan may not take the place of the one that the officer saw; null when it may. */
export function copyRefusal(scans: readonly KeptScan[], seenId: string): "changed-meanwhile" | "record-in-use" | null {
  const inUse = scans.at(-1);
  if (inUse?.id !== seenId) return "changed-meanwhile";
  return inUse.scan === "infected" ? null : "record-in-use";
}
