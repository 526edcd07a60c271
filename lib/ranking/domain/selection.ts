import { assertNever } from "@/lib/core/assert-never";

export const selectionModes = ["strict_stop", "partial_last", "skip_fit"] as const;
export type SelectionMode = (typeof selectionModes)[number];

export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export type Fund = {
  readonly budgetFen: bigint;
  readonly maxAwards: number | null;
  readonly mode: SelectionMode;
  readonly minScoreCenti: number | null;
  /** The smallest part of its amount that a project may be given under `partial_last`. */
  readonly partialFloor: Fraction;
};

export type ReasonCode =
  | "BELOW_MIN_SCORE"
  | "AWARD_COUNT_REACHED"
  | "FUND_EXHAUSTED"
  | "DOES_NOT_FIT"
  | "AFTER_STOP"
  | "INSUFFICIENT_REVIEWS";

export type Candidate = { readonly officialCenti: number; readonly amountFen: bigint };
export type Selection = { readonly awardFen: bigint; readonly reasonCode: ReasonCode | null };

/** What is left while walking down the ranking. */
export type Purse = { leftFen: bigint; awards: number; stopped: boolean };

export const fullPurse = (fund: Fund): Purse => ({ leftFen: fund.budgetFen, awards: 0, stopped: false });

/** True once nobody further down can be given anything. */
export const isClosed = (purse: Purse, fund: Fund): boolean =>
  purse.stopped || (fund.maxAwards !== null && purse.awards >= fund.maxAwards);

/** One step down the ranking; takes the award out of the purse. Tested in this order: minimum score, number of awards, stopped, fits. */
export function offer(purse: Purse, fund: Fund, { officialCenti, amountFen }: Candidate): Selection {
  if (fund.minScoreCenti !== null && officialCenti < fund.minScoreCenti) return refused("BELOW_MIN_SCORE");
  if (fund.maxAwards !== null && purse.awards >= fund.maxAwards) return refused("AWARD_COUNT_REACHED");
  if (purse.stopped) return refused("AFTER_STOP");
  if (amountFen <= purse.leftFen) return awarded(purse, amountFen);
  switch (fund.mode) {
    case "skip_fit":
      return refused("DOES_NOT_FIT");
    case "strict_stop":
      purse.stopped = true;
      return refused("FUND_EXHAUSTED");
    case "partial_last": {
      purse.stopped = true;
      const { numerator, denominator } = fund.partialFloor;
      const isEnough = purse.leftFen * denominator >= amountFen * numerator;
      return isEnough ? awarded(purse, purse.leftFen) : refused("FUND_EXHAUSTED");
    }
    default:
      return assertNever(fund.mode);
  }
}

const refused = (reasonCode: ReasonCode): Selection => ({ awardFen: 0n, reasonCode });

function awarded(purse: Purse, awardFen: bigint): Selection {
  purse.leftFen -= awardFen;
  purse.awards += 1;
  return { awardFen, reasonCode: null };
}

export type Outcome = "award" | "standby" | "not-awarded" | "insufficient-reviews";

export function outcomeOf(reasonCode: ReasonCode | null): Outcome {
  switch (reasonCode) {
    case null:
      return "award";
    case "BELOW_MIN_SCORE":
      return "not-awarded";
    case "INSUFFICIENT_REVIEWS":
      return "insufficient-reviews";
    case "AWARD_COUNT_REACHED":
    case "FUND_EXHAUSTED":
    case "DOES_NOT_FIT":
    case "AFTER_STOP":
      return "standby";
    default:
      return assertNever(reasonCode);
  }
}
