import type { Fen } from "@/lib/core/money";
import type { RunResult } from "@/lib/ranking/domain/run";
import type { Outcome, ReasonCode } from "@/lib/ranking/domain/selection";

export const AWARD_OUTCOMES = ["proposed", "reserve", "not_selected"] as const;
export type AwardOutcome = (typeof AWARD_OUTCOMES)[number];

/** One line of a proposal. The reserve stands by in the order of rank. */
export type ProposedAward = {
  readonly applicationId: string;
  readonly outcome: AwardOutcome;
  readonly rank: number | null;
  readonly officialCenti: number | null;
  readonly sheets: number;
  readonly amountFen: Fen;
  readonly reasonCode: ReasonCode | null;
};

const OUTCOME_OF: Readonly<Record<Outcome, AwardOutcome>> = {
  award: "proposed",
  standby: "reserve",
  "not-awarded": "not_selected",
  "insufficient-reviews": "not_selected",
};

/** The list follows from the ranking and from nothing else: nobody is put on it or taken off it by hand. */
export const proposedList = ({ ranking }: RunResult): readonly ProposedAward[] =>
  ranking.map((row) => ({
    applicationId: row.id,
    outcome: OUTCOME_OF[row.outcome],
    rank: row.rank,
    officialCenti: row.officialCenti,
    sheets: row.n,
    amountFen: BigInt(row.awardFen),
    reasonCode: row.reasonCode,
  }));

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
