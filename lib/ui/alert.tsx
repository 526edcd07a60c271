import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type AlertTone = "info" | "success" | "warning" | "error";

const TONES: Record<AlertTone, { className: string; icon: IconName }> = {
  info: { className: "alert-info", icon: "info" },
  success: { className: "alert-success", icon: "check" },
  warning: { className: "alert-warning", icon: "warn" },
  error: { className: "alert-error", icon: "warn" },
};

/**
 * Something the reader must know here. `announce` when it appears after an action: a fault interrupts, anything else waits
 * its turn. A refusal says why and, in its body, what to do next.
 */
export function Alert(props: {
  tone: AlertTone;
  title?: ReactNode;
  icon?: IconName;
  announce?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const { className, icon } = TONES[props.tone];
  const role = props.announce ? (props.tone === "error" ? "alert" : "status") : undefined;
  return (
    <div className={`alert alert-soft ${className} ${props.className ?? ""}`} role={role}>
      <Icon name={props.icon ?? icon} />
      <div className="grid min-w-0 gap-1">
        {props.title && <p className="font-semibold">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}
