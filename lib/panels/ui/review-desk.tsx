"use client";

import type { ReactNode } from "react";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { StatusBadge } from "@/lib/ui/badge";
import { useWords } from "@/lib/words/client";
import { expertPointsCenti, isScored } from "../domain/rubric-sheet";
import { type DraftScores, scoredItems } from "../domain/sheet-draft";

export type SheetTotals = {
  readonly totalCenti: number;
  readonly computedCenti: number;
  readonly computedMaxCenti: number;
  readonly ownCenti: number;
  readonly ownMaxCenti: number;
  readonly unscored: number;
  readonly unscoredCenti: number;
};

const sum = (figures: readonly number[]) => figures.reduce((total, each) => total + each, 0);

export function totalsOf(rubric: Rubric, draft: DraftScores, computed: readonly number[]): SheetTotals {
  const criteria = expertCriteria(rubric);
  const scores = scoredItems(draft);
  const open = criteria.filter((criterion) => !isScored(criterion, scores[criterion.code]));
  const ownCenti = expertPointsCenti(rubric, scores);
  const ownMaxCenti = sum(criteria.map(({ maxCenti }) => maxCenti));
  const computedCenti = sum(computed);
  return {
    totalCenti: ownCenti + computedCenti,
    computedCenti,
    computedMaxCenti: sum(rubric.criteria.map(({ maxCenti }) => maxCenti)) - ownMaxCenti,
    ownCenti,
    ownMaxCenti,
    unscored: open.length,
    unscoredCenti: sum(open.map(({ maxCenti }) => maxCenti)),
  };
}

/** What stays in sight: which project, the running total, what is still unscored. Below it the file and the sheet. */
export function ReviewDesk(props: { head: ReactNode; totals: SheetTotals; file: ReactNode; sheet: ReactNode }) {
  const t = useWords("panels");
  const { totals } = props;
  return (
    <>
      <div className="sticky top-0 z-20 -mx-4 grid gap-x-8 gap-y-2 border-b border-line bg-white px-4 py-3 sm:-mx-6 sm:px-6 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center">
        <div className="min-w-0">{props.head}</div>
        <Totals totals={totals} />
        <p className="flex gap-4 text-[0.9375rem] lg:hidden">
          <a className="link link-primary" href="#file">
            {t("desk.toFile")}
          </a>
          <a className="link link-primary" href="#sheet">
            {t("desk.toSheet")}
          </a>
        </p>
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,1fr)_29rem]">
        <article className="min-w-0 scroll-mt-40" id="file">
          {props.file}
        </article>
        <section
          className="min-w-0 scroll-mt-40 lg:sticky lg:top-30 lg:max-h-[calc(100dvh-8.5rem)] lg:self-start scroll-down lg:overflow-y-auto lg:-ms-2 lg:ps-2 lg:pe-2"
          id="sheet"
          aria-labelledby="sheet-title"
        >
          {props.sheet}
        </section>
      </div>
    </>
  );
}

function Totals({ totals }: { totals: SheetTotals }) {
  const t = useWords("panels");
  const points = (centi: number, max: number) => ({ points: scoreText(centi), max: formatPoints(max) });
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-1">
      <p className="max-sm:flex max-sm:items-baseline max-sm:gap-2">
        <span className="hint block">
          {t(totals.unscored === 0 ? "desk.total" : "desk.totalSoFar", {
            max: formatPoints(totals.ownMaxCenti + totals.computedMaxCenti),
          })}
        </span>
        <output className="fig text-2xl leading-tight sm:text-4xl">{scoreText(totals.totalCenti)}</output>
      </p>
      <p className="text-[0.9375rem] max-sm:hidden">
        {totals.computedMaxCenti > 0 && (
          <span className="num block text-ink-2">
            {t("desk.computed", points(totals.computedCenti, totals.computedMaxCenti))}
          </span>
        )}
        <span className="num block text-ink-2">{t("desk.own", points(totals.ownCenti, totals.ownMaxCenti))}</span>
      </p>
      {totals.unscored > 0 ? (
        <StatusBadge tone="warning" icon="clock">
          {t("desk.unscored", { count: totals.unscored, points: formatPoints(totals.unscoredCenti) })}
        </StatusBadge>
      ) : (
        <StatusBadge tone="success" icon="check">
          {t("desk.allScored")}
        </StatusBadge>
      )}
    </div>
  );
}
