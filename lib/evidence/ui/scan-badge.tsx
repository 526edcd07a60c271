import { StatusBadge } from "@/lib/ui/badge";
import type { Words } from "@/lib/words/translate";
import type { ScanState } from "../domain/scan-state";

/** Nothing for what is clean, or was never asked about. */
export function ScanBadge({ scan, words }: { scan: ScanState | null; words: Words<"evidence"> }) {
  if (scan === "pending") {
    return (
      <StatusBadge tone="warning" icon="clock">
        {words("scan.pending")}
      </StatusBadge>
    );
  }
  if (scan !== "infected") return null;
  return (
    <StatusBadge tone="error" icon="cross">
      {words("scan.infected")}
    </StatusBadge>
  );
}
