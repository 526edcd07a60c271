"use client";

import type { KeyboardEvent } from "react";
import type { ExpertCriterion } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { useLocale, useWords } from "@/lib/words/client";

export type ListedCriterion = {
  readonly criterion: ExpertCriterion;
  readonly pointsCenti: number | null;
  /** Something was typed for points that cannot be read as such. */
  readonly isUnreadable: boolean;
  readonly faulty: boolean;
};

/** Every criterion with its points; up and down go from one to the next, Enter opens it. */
export function CriterionList(props: {
  listed: readonly ListedCriterion[];
  active: string;
  onOpen: (code: string) => void;
}) {
  const t = useWords("panels");
  const locale = useLocale();
  const move = (event: KeyboardEvent<HTMLUListElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[Math.min(Math.max(at + step, 0), buttons.length - 1)]?.focus();
  };
  return (
    <ul className="rule-list mt-5" onKeyDown={move} aria-label={t("sheet.criteria")}>
      {props.listed.map(({ criterion: { code, name, maxCenti }, pointsCenti, isUnreadable, faulty }) => (
        <li key={code}>
          <button
            type="button"
            className={`flex w-full cursor-pointer items-center gap-3 py-2.5 text-start ${code === props.active ? "font-semibold" : ""}`}
            aria-current={code === props.active ? "true" : undefined}
            onClick={() => props.onOpen(code)}
          >
            <span className="num w-7 flex-none text-ink-2">{code}</span>
            <span className="grow hover:text-primary hover:underline">{name[locale]}</span>
            {pointsCenti === null && !isUnreadable ? (
              <span className="nb text-sm text-warning">{t("sheet.unscored")}</span>
            ) : (
              faulty && <span className="nb text-sm text-warning">{t("sheet.toMend")}</span>
            )}
            <span className="num nb">
              {pointsCenti !== null && formatPoints(pointsCenti)}{" "}
              <span className="text-hint">/ {formatPoints(maxCenti)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
