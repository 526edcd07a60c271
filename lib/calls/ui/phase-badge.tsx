import { StatusBadge, type Tone } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";
import { getWords } from "@/lib/words/server";
import type { CallPhase, CallState } from "../domain/call-state";

const LOOKS: Partial<Record<CallPhase | CallState, { tone: Tone; icon: IconName }>> = {
  announced: { tone: "primary", icon: "clock" },
  open: { tone: "success", icon: "check" },
  draft: { tone: "neutral", icon: "edit" },
  archived: { tone: "neutral", icon: "lock" },
};

/** Where a call stands, as anybody is told. */
export async function PhaseBadge({ phase }: { phase: CallPhase }) {
  const t = await getWords("calls");
  return (
    <StatusBadge tone={LOOKS[phase]?.tone ?? "neutral"} icon={LOOKS[phase]?.icon}>
      {t(`phases.${phase}`)}
    </StatusBadge>
  );
}

/** Where a call stands, as its desk knows it. */
export async function StateBadge({ state }: { state: CallState }) {
  const t = await getWords("calls");
  return (
    <StatusBadge tone={LOOKS[state]?.tone ?? "primary"} icon={LOOKS[state]?.icon}>
      {t(`states.${state}`)}
    </StatusBadge>
  );
}
