import { StatusBadge } from "@/lib/ui/badge";
import type { Words } from "@/lib/words/translate";
import type { Urgency } from "../domain";

export function UrgencyBadge({ urgency, words }: { urgency: Urgency; words: Words<"announcements"> }) {
  const tone = urgency === "urgent" ? "error" : urgency === "important" ? "warning" : undefined;
  return (
    <StatusBadge tone={tone} icon={urgency === "normal" ? undefined : "warn"}>
      {words(`urgencies.${urgency}`)}
    </StatusBadge>
  );
}
