import type { Words } from "@/lib/words/translate";
import { StatusBadge } from "./badge";

/** How a file stands with the scanner of malware; nothing for what is clean, or was never asked about. */
export function ScanBadge(props: { scan: "pending" | "clean" | "infected" | null; words: Words<"evidence"> }) {
  const { scan, words } = props;
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
