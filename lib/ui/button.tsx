import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type LinkProps, PlainLink } from "./link";

/** One `primary` a page or panel. `danger` only inside dialogs. `quiet` is not ready yet, but answers what is lacking. */
export type ButtonLook = "primary" | "outline" | "ghost" | "danger" | "quiet";

type Look = { look?: ButtonLook; small?: boolean; icon?: IconName };

const LOOKS: Record<ButtonLook, string> = {
  primary: "btn-primary",
  outline: "btn-outline btn-primary",
  ghost: "btn-ghost text-primary",
  danger: "btn-error",
  quiet: "btn-quiet",
};

const classes = ({ look = "primary", small }: Look, more = "") => `btn ${LOOKS[look]} ${small ? "btn-sm" : ""} ${more}`;

export function Button({
  look,
  small,
  icon,
  className,
  children,
  type = "button",
  ...rest
}: Look & ComponentProps<"button"> & { children: ReactNode }) {
  return (
    <button type={type} className={classes({ look, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function LinkButton({ look, small, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <PlainLink className={classes({ look, small }, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </PlainLink>
  );
}
