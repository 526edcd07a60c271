import { codePointOrder } from "@/lib/core/code-point-order";
import { type Fund, fullPurse, type Outcome, offer, outcomeOf, type ReasonCode } from "./selection";
import { compareStandings, decidingKey, drawOf, type Standing, type TieBreakKey } from "./tie-break";
import { type ScoringRule, scoreCenti, spreadOf, trimmedScore, type ValidSheet } from "./trimmed-mean";

export type RankableProject = {
  readonly id: string;
  readonly amountFen: bigint;
  readonly investmentFen: bigint;
  readonly sheets: readonly ValidSheet[];
};

export type OfficialRow = {
  readonly id: string;
  readonly n: number;
  readonly trimPerSide: 0 | 1;
  readonly officialCenti: number | null;
  readonly rank: number | null;
  /** The key that put this project behind the one above it, where their official scores are equal. */
  readonly decidedBy: TieBreakKey | null;
  readonly outcome: Outcome;
  readonly reasonCode: ReasonCode | null;
  readonly awardFen: bigint;
};

export type OfficialRanking = { readonly rows: readonly OfficialRow[]; readonly leftFen: bigint };

/** What binds: integers and fractions only. Best first; projects with too few sheets last, in order of id. */
export function officialRanking(
  projects: readonly RankableProject[],
  rule: ScoringRule,
  fund: Fund,
  drawSeed: string,
): OfficialRanking {
  const scored = projects.map((project) => ({ project, standing: standingOf(project, rule, drawSeed) }));
  const ranked = scored.filter(hasStanding).sort((a, b) => compareStandings(a.standing, b.standing));
  const purse = fullPurse(fund);

  const rows = ranked.map(({ project, standing }, position): OfficialRow => {
    const above = ranked[position - 1];
    const { officialCenti } = standing;
    const { awardFen, reasonCode } = offer(purse, fund, { officialCenti, amountFen: project.amountFen });
    return {
      id: project.id,
      n: standing.n,
      trimPerSide: standing.trimPerSide,
      officialCenti,
      rank: position + 1,
      decidedBy: above ? decidingKey(above.standing, standing) : null,
      outcome: outcomeOf(reasonCode),
      reasonCode,
      awardFen,
    };
  });
  const unscored = scored.filter(({ standing }) => standing === null).map(({ project }) => unrankedRow(project));
  return { rows: [...rows, ...unscored.sort((a, b) => codePointOrder(a.id, b.id))], leftFen: purse.leftFen };
}

type ScoredStanding = Standing & { readonly trimPerSide: 0 | 1 };
type Scored = { readonly project: RankableProject; readonly standing: ScoredStanding | null };
type Ranked = Scored & { readonly standing: ScoredStanding };

const hasStanding = (scored: Scored): scored is Ranked => scored.standing !== null;

function standingOf(project: RankableProject, rule: ScoringRule, drawSeed: string): ScoredStanding | null {
  const totals = project.sheets.map((sheet) => sheet.totalCenti);
  const score = trimmedScore(totals, rule);
  const primary = trimmedScore(
    project.sheets.map((sheet) => sheet.primaryCenti),
    rule,
  );
  if (score === null || primary === null) return null;
  const { sum, lowest, highest } = spreadOf(totals);
  return {
    officialCenti: scoreCenti(score),
    primaryCenti: scoreCenti(primary),
    sumCenti: sum,
    n: score.n,
    trimPerSide: score.trimPerSide,
    rangeCenti: highest - lowest,
    investmentFen: project.investmentFen,
    draw: () => drawOf(drawSeed, project.id),
  };
}

const unrankedRow = (project: RankableProject): OfficialRow => ({
  id: project.id,
  n: project.sheets.length,
  trimPerSide: 0,
  officialCenti: null,
  rank: null,
  decidedBy: null,
  outcome: "insufficient-reviews",
  reasonCode: "INSUFFICIENT_REVIEWS",
  awardFen: 0n,
});
