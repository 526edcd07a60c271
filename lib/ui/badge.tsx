import type { ReactNode } from "react";
import { CommonWord } from "./common-word";
import { Icon, type IconName } from "./icon";

export type Tone = "primary" | "success" | "warning" | "error" | "neutral";

/** A state: word always, icon wherever the tone says something, for colour never stands alone. */
export function StatusBadge(props: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`badge badge-soft ${TONES[props.tone ?? "neutral"]}`}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}

export type FindingState = "met" | "not-met" | "needs-ruling" | "missing";

/** The four states of a finding, the same icon and word everywhere. `children` replaces the word ("待核定"). */
export function FindingBadge({ state, children }: { state: FindingState; children?: ReactNode }) {
  const { tone, icon } = FINDINGS[state];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {children ?? <CommonWord id={`finding.${state}`} />}
    </StatusBadge>
  );
}

/** A time limit; the caller's words say how much is left ("剩 2 天", "超 1 天"). */
export function DueBadge({ days, children }: { days: number; children: ReactNode }) {
  const tone = days <= 0 ? "error" : days <= 2 ? "warning" : "neutral";
  return (
    <StatusBadge tone={tone} icon="clock">
      {children}
    </StatusBadge>
  );
}

// Whole class names, so that the style sheet's scanner finds them.
const TONES: Record<Tone, string> = {
  primary: "badge-primary",
  success: "badge-success",
  warning: "badge-warning",
  error: "badge-error",
  neutral: "badge-neutral",
};

const FINDINGS: Record<FindingState, { tone: Tone; icon: IconName }> = {
  met: { tone: "success", icon: "check" },
  "not-met": { tone: "error", icon: "cross" },
  "needs-ruling": { tone: "warning", icon: "person" },
  missing: { tone: "neutral", icon: "dash" },
};
