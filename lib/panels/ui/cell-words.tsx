import { Icon, type IconName } from "@/lib/ui/icon";
import type { Words } from "@/lib/words/translate";
import type { Cell } from "../domain/panel-matrix";

type Standing = Cell["standing"];

const LOOKS: Readonly<Record<Standing, { readonly icon: IconName | null; readonly className: string }>> = {
  undeclared: { icon: "clock", className: "text-ink-2" },
  declared: { icon: "edit", className: "text-ink" },
  begun: { icon: "edit", className: "text-primary" },
  locked: { icon: "lock", className: "text-success font-semibold" },
  suspected: { icon: "clock", className: "text-warning" },
  recused: { icon: "cross", className: "text-error" },
  ended: { icon: "dash", className: "text-hint" },
  "same-employer": { icon: "cross", className: "text-error" },
  conflict: { icon: "cross", className: "text-error" },
  free: { icon: null, className: "text-hint" },
};

/** One pair in one word; the sign beside it is for the eye that runs over a whole board. */
export function CellWord({ standing, t }: { standing: Standing; t: Words<"panels"> }) {
  const { icon, className } = LOOKS[standing];
  return (
    <span className={`nb inline-flex items-center gap-1 ${className}`}>
      {icon && <Icon name={icon} />}
      {t(`standing.${standing}`)}
    </span>
  );
}
