import { StatusBadge, type Tone } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";
import { getWords } from "@/lib/words/server";
import type { PublicityState } from "../domain/publicity";

const LOOKS: Readonly<Record<PublicityState, { readonly tone: Tone; readonly icon: IconName }>> = {
  announced: { tone: "neutral", icon: "calendar" },
  running: { tone: "primary", icon: "clock" },
  over: { tone: "neutral", icon: "clock" },
  confirmed: { tone: "success", icon: "check" },
  replaced: { tone: "warning", icon: "info" },
};

/** `replacedBy` is the version that took the place of this one. */
export async function PublicityBadge({ state, replacedBy }: { state: PublicityState; replacedBy: number | null }) {
  const t = await getWords("notices");
  const word = replacedBy === null ? t(`state.${state}`) : t("replacedBy", { version: replacedBy });
  return <StatusBadge {...LOOKS[state]}>{word}</StatusBadge>;
}
