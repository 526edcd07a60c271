import type { ApplicationState } from "@/lib/applications/domain/application-state";
import { hasOutcome } from "@/lib/awards/domain/has-outcome";

/** What is done for a firm, in the order in which it is. */
export const RATED_STEPS = ["submission", "correction", "county", "city", "outcome"] as const;
export type RatedStep = (typeof RATED_STEPS)[number];

/** 好差评: very satisfied first. */
export const SCORES = [5, 4, 3, 2, 1] as const;
export type Score = (typeof SCORES)[number];

export const MAX_COMMENT = 500;
/** Fewer answers to a step would show who gave which; the database hands out no less (satisfaction_sums). */
export const LEAST_SHOWN = 3;

export type Life = {
  readonly state: ApplicationState;
  readonly submissions: number;
  readonly verdicts: readonly string[];
};

/** The steps that are over for this application, the latest last. */
export function stepsDone({ state, submissions, verdicts }: Life): readonly RatedStep[] {
  const decided = (...wanted: readonly string[]) => verdicts.some((verdict) => wanted.includes(verdict));
  const done: Readonly<Record<RatedStep, boolean>> = {
    submission: submissions >= 1,
    correction: submissions >= 2,
    county: decided("recommended", "not_recommended"),
    city: decided("eligible", "ineligible"),
    outcome: hasOutcome(state),
  };
  return RATED_STEPS.filter((step) => done[step]);
}

/** Share of the first three of five, in whole per cent; `scores` counts from 1 to 5. */
export function satisfiedPercent(scores: readonly number[]): number {
  const all = scores.reduce((sum, count) => sum + count, 0);
  const satisfied = scores.slice(2).reduce((sum, count) => sum + count, 0);
  return all === 0 ? 0 : Math.round((satisfied * 100) / all);
}
