import { canonicalJson } from "@/lib/core/canonical-json";
import { codePointOrder } from "@/lib/core/code-point-order";
import type { Fen } from "@/lib/core/money";
import { sha256Hex } from "@/lib/core/sha256";
import type { RankInput, Ranking } from "./rank";
import type { Fraction, Outcome, ReasonCode, SelectionMode } from "./selection";
import { isCrossed, sheetTable } from "./sheet-table";
import type { TieBreakKey } from "./tie-break";
import type { ValidSheet } from "./trimmed-mean";

/** What a run is drawn from: all of it stands in the database, and nothing else counts. */
export type RunFacts = {
  readonly callId: string;
  readonly sealRoot: string;
  readonly rubric: { readonly minReviews: number; readonly trimFromN: number; readonly lambda: number };
  readonly fund: {
    readonly budgetFen: Fen;
    readonly maxAwards: number;
    readonly awardFen: Fen;
    readonly mode: SelectionMode;
    readonly minScoreCenti: number | null;
  };
  readonly drawSeed: string;
  readonly projects: readonly RunProject[];
};

export type RunProject = {
  readonly id: string;
  /** As verified, on the basis that the policy compares. */
  readonly investmentFen: Fen;
  readonly sheets: readonly ValidSheet[];
};

type Points = { readonly [expertId: string]: number };

/** Kept with every run, in the form that `jigai rank` takes: whoever has it can draw the ranking again. */
export type RunInput = {
  readonly rubric: RunFacts["rubric"];
  readonly fund: {
    readonly budgetFen: number;
    readonly maxAwards: number;
    readonly mode: SelectionMode;
    readonly minScoreCenti: number | null;
    readonly partialFloor: string;
  };
  readonly stability: { readonly replicates: number; readonly kind: "project" | "panel"; readonly seed: string };
  readonly drawSeed: string;
  readonly projects: readonly {
    readonly id: string;
    readonly amountFen: number;
    readonly investmentFen: number;
    readonly sheets: Points;
    readonly primary: Points;
  }[];
};

/** The call names no smallest part; only the mode that shares out the remainder asks for one. */
const PARTIAL_FLOOR: Fraction = { numerator: 1n, denominator: 2n };
const REPLICATES = 2_000;

/** The seed is named by the seal: nobody could know it while scores could still be changed. */
export function runInput({ callId, sealRoot, rubric, fund, drawSeed, projects }: RunFacts): RunInput {
  const { minReviews, trimFromN, lambda } = rubric;
  const { budgetFen, awardFen, ...bounds } = fund;
  return {
    rubric: { minReviews, trimFromN, lambda },
    fund: {
      ...bounds,
      budgetFen: jsonFen(budgetFen),
      partialFloor: `${PARTIAL_FLOOR.numerator}/${PARTIAL_FLOOR.denominator}`,
    },
    stability: {
      replicates: REPLICATES,
      kind: isCrossed(sheetTable(projects)) ? "panel" : "project",
      seed: `${callId}:${sealRoot}`,
    },
    drawSeed,
    projects: projects
      .toSorted((a, b) => codePointOrder(a.id, b.id))
      .map(({ id, investmentFen, sheets }) => ({
        id,
        amountFen: jsonFen(awardFen),
        investmentFen: jsonFen(investmentFen),
        sheets: pointsOf(sheets, "totalCenti"),
        primary: pointsOf(sheets, "primaryCenti"),
      })),
  };
}

const pointsOf = (sheets: readonly ValidSheet[], points: "totalCenti" | "primaryCenti"): Points =>
  Object.fromEntries(sheets.map((sheet) => [sheet.expertId, sheet[points]]));

/** Amounts that a firm can type fit; one that does not would be rounded in silence. */
function jsonFen(fen: Fen): number {
  const number = Number(fen);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${fen} fen do not fit a number of JSON`);
  return number;
}

/** Back to what the ranking takes. */
export const rankInputOf = ({ rubric, fund, stability, drawSeed, projects }: RunInput): RankInput => ({
  rubric,
  fund: { ...fund, budgetFen: BigInt(fund.budgetFen), partialFloor: PARTIAL_FLOOR },
  stability,
  drawSeed,
  projects: projects.map(({ id, amountFen, investmentFen, sheets, primary }) => ({
    id,
    amountFen: BigInt(amountFen),
    investmentFen: BigInt(investmentFen),
    sheets: Object.entries(sheets).map(([expertId, totalCenti]) => ({
      expertId,
      totalCenti,
      primaryCenti: primary[expertId] ?? 0,
    })),
  })),
});

/** One line of the kept result. Advisory figures are decimal texts, so that the whole of it has a canonical JSON. */
export type RunRow = {
  readonly id: string;
  readonly n: number;
  readonly trimPerSide: 0 | 1;
  readonly officialCenti: number | null;
  readonly rank: number | null;
  readonly decidedBy: TieBreakKey | null;
  readonly outcome: Outcome;
  readonly reasonCode: ReasonCode | null;
  readonly awardFen: number;
  readonly calibrated: string | null;
  readonly leaveOneOut: string | null;
  readonly bootstrap: string | null;
  readonly expectedRank: string | null;
};

export type RunResult = {
  readonly ranking: readonly RunRow[];
  readonly leftFen: number;
  readonly agreement: {
    readonly icc21: string | null;
    readonly icc2k: string | null;
    readonly alpha: string | null;
  };
  readonly experts: readonly { readonly id: string; readonly sheets: number; readonly severity: string }[];
  readonly connected: boolean;
};

export const runResult = ({ ranking, leftFen, agreement, experts, connected }: Ranking): RunResult => ({
  ranking: ranking.map((row) => ({
    ...row,
    awardFen: jsonFen(row.awardFen),
    calibrated: figureText(row.calibrated),
    leaveOneOut: figureText(row.leaveOneOut),
    bootstrap: figureText(row.bootstrap),
    expectedRank: figureText(row.expectedRank),
  })),
  leftFen: jsonFen(leftFen),
  agreement: {
    icc21: figureText(agreement.icc21),
    icc2k: figureText(agreement.icc2k),
    alpha: figureText(agreement.alpha),
  },
  experts: experts.map((expert) => ({ ...expert, severity: decimal(expert.severity) })),
  connected,
});

const figureText = (figure: number | null): string | null => (figure === null ? null : decimal(figure));

/** Six decimals; a zero has no sign. */
const decimal = (figure: number): string => figure.toFixed(6).replace(/^-(?=0\.0+$)/, "");

export const runSha256 = (content: RunInput | RunResult): string => sha256Hex(canonicalJson(content));
