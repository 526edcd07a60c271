import { StatusBadge, type Tone } from "@/lib/ui/badge";
import type { IconName } from "@/lib/ui/icon";
import type { Words } from "@/lib/words/translate";
import type { ApplicationState } from "../domain/application-state";

type Look = { readonly tone: Tone; readonly icon?: IconName };

const LOOKS: Readonly<Record<ApplicationState, Look>> = {
  draft: { tone: "neutral", icon: "edit" },
  submitted: { tone: "primary", icon: "clock" },
  returned: { tone: "warning", icon: "warn" },
  recommended: { tone: "primary", icon: "clock" },
  eligible: { tone: "success", icon: "check" },
  in_review: { tone: "primary", icon: "clock" },
  proposed: { tone: "success", icon: "check" },
  reserve: { tone: "neutral", icon: "clock" },
  not_selected: { tone: "neutral", icon: "dash" },
  confirmed: { tone: "success", icon: "check" },
  following_up: { tone: "success", icon: "check" },
  archived: { tone: "neutral", icon: "lock" },
  withdrawn: { tone: "neutral", icon: "dash" },
  not_recommended: { tone: "error", icon: "cross" },
  ineligible: { tone: "error", icon: "cross" },
  revoked: { tone: "error", icon: "cross" },
};

/** Where an application stands: the same word and sign on every list. */
export function ApplicationStateBadge({ state, words }: { state: ApplicationState; words: Words<"applications"> }) {
  return <StatusBadge {...LOOKS[state]}>{words(`states.${state}`)}</StatusBadge>;
}
