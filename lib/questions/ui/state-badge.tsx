import { StatusBadge } from "@/lib/ui/badge";
import type { Words } from "@/lib/words/translate";
import type { QuestionState } from "../domain";

export function QuestionStateBadge({ state, words }: { state: QuestionState; words: Words<"questions"> }) {
  return (
    <StatusBadge tone={state === "answered" ? "success" : "warning"} icon={state === "answered" ? "check" : "dash"}>
      {words(`states.${state}`)}
    </StatusBadge>
  );
}
