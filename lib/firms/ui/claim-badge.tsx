import { StatusBadge, type Tone } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";
import type { Words } from "@/lib/words/translate";
import type { ClaimState } from "../domain/claim";

const LOOKS: Readonly<Record<ClaimState, { tone: Tone; icon: IconName }>> = {
  unproven: { tone: "warning", icon: "person" },
  refused: { tone: "error", icon: "cross" },
  proven: { tone: "success", icon: "check" },
};

export function ClaimBadge({ state, words }: { state: ClaimState; words: Words<"firms"> }) {
  return <StatusBadge {...LOOKS[state]}>{words(`claimStates.${state}`)}</StatusBadge>;
}
