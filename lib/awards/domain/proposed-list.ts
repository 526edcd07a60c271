import type { Fen } from "@/lib/core/money";
import type { Outcome, ReasonCode } from "@/lib/ranking/domain/selection";

export const AWARD_OUTCOMES = ["proposed", "reserve", "not_selected"] as const;
export type AwardOutcome = (typeof AWARD_OUTCOMES)[number];

/** What a site check can bring about, beside what a ranking can. */
export const SITE_CHECK_REASONS = ["SITE_CHECK_FAILED", "SITE_CHECK_BELOW_CRITERIA"] as const;
export type SiteCheckReason = (typeof SITE_CHECK_REASONS)[number];
/** The award fell after it was published. */
export const FELL = "AWARD_FELL";
export type AwardReason = ReasonCode | SiteCheckReason | typeof FELL;

export const isSiteCheckReason = (code: AwardReason): code is SiteCheckReason =>
  SITE_CHECK_REASONS.some((each) => each === code);

/** One line of a proposal. The reserve stands by in the order of rank. */
export type ProposedAward = {
  readonly applicationId: string;
  readonly outcome: AwardOutcome;
  readonly rank: number | null;
  readonly officialCenti: number | null;
  readonly sheets: number;
  readonly amountFen: Fen;
  readonly reasonCode: AwardReason | null;
};

export const OUTCOME_OF: Readonly<Record<Outcome, AwardOutcome>> = {
  award: "proposed",
  standby: "reserve",
  "not-awarded": "not_selected",
  "insufficient-reviews": "not_selected",
};

export type ListSums = {
  readonly awards: number;
  readonly reserve: number;
  readonly notSelected: number;
  readonly totalFen: Fen;
};

export function sumsOf(list: readonly Pick<ProposedAward, "outcome" | "amountFen">[]): ListSums {
  const count = (outcome: AwardOutcome) => list.filter((award) => award.outcome === outcome).length;
  return {
    awards: count("proposed"),
    reserve: count("reserve"),
    notSelected: count("not_selected"),
    totalFen: list.reduce((sum, award) => sum + award.amountFen, 0n),
  };
}
