import { StatusBadge } from "@/lib/ui/badge";
import type { Words } from "@/lib/words/translate";
import type { LicenceView } from "../queries/find-claim";

/** Nothing for a copy that is clean, or that no scanner was asked about. */
export function LicenceState({ licence, words }: { licence: LicenceView; words: Words<"evidence"> }) {
  if (licence.scan === "pending") {
    return (
      <StatusBadge tone="warning" icon="clock">
        {words("scan.pending")}
      </StatusBadge>
    );
  }
  if (licence.scan !== "infected") return null;
  return (
    <StatusBadge tone="error" icon="cross">
      {words("scan.infected")}
    </StatusBadge>
  );
}
