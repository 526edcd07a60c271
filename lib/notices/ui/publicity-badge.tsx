import { StatusBadge, type Tone } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";
import { getWords } from "@/lib/words/server";
import type { PublicityState } from "../domain/publicity";

const LOOKS: Readonly<Record<PublicityState, { readonly tone: Tone; readonly icon: IconName }>> = {
  announced: { tone: "neutral", icon: "calendar" },
  running: { tone: "primary", icon: "clock" },
  over: { tone: "neutral", icon: "clock" },
  confirmed: { tone: "success", icon: "check" },
};

export async function PublicityBadge({ state }: { state: PublicityState }) {
  const t = await getWords("notices");
  return <StatusBadge {...LOOKS[state]}>{t(`state.${state}`)}</StatusBadge>;
}
