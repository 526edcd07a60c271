import type { CodedName } from "@/lib/core/coded-name";
import type { Fen } from "@/lib/core/money";
import { type HangsOn, hangsOn } from "./hangs-on";
import { type RunInput, type RunResult, type RunRow, rankInputOf } from "./run";
import type { Outcome, ReasonCode } from "./selection";
import type { TieBreakKey } from "./tie-break";

/** Whose project it is; read beside the run, which knows projects by their ids alone. */
export type BoardProject = {
  readonly firmName: string;
  readonly projectName: string;
  readonly unit: CodedName;
};

/** What binds. */
export type BoardRow = BoardProject & {
  readonly id: string;
  readonly rank: number | null;
  readonly officialCenti: number | null;
  readonly n: number;
  readonly trimPerSide: 0 | 1;
  readonly decidedBy: TieBreakKey | null;
  readonly outcome: Outcome;
  readonly reasonCode: ReasonCode | null;
  readonly awardFen: Fen;
  /** What is left of the fund after this project. */
  readonly leftFen: Fen;
  readonly investmentFen: Fen;
  /** Every valid sheet's total, ascending. */
  readonly totalsCenti: readonly number[];
  readonly spreadCenti: number;
  /** Over 20 points between the highest and the lowest sheet: named in the minutes, the scores stay. */
  readonly isWide: boolean;
  readonly advice: Advice;
};

/** What binds nobody: how firm the place is. */
export type Advice = {
  readonly calibrated: number | null;
  readonly calibratedRank: number | null;
  /** Share of the rounds, each without one expert, in which the project is funded. */
  readonly leaveOneOut: number | null;
  /** Probability of being funded with another panel like this one. */
  readonly bootstrap: number | null;
  readonly expectedRank: number | null;
  /** What the award hangs on, other than merit: not empty, and the discussion of it is minuted. */
  readonly hangsOn: readonly HangsOn[];
};

export type Line = {
  /** Place of the last project that gets an award, in the list of rows. */
  readonly after: number;
  readonly lastRank: number;
  readonly lastCenti: number;
  /** Null where nobody stands below. */
  readonly next: { readonly rank: number; readonly centi: number } | null;
};

export type Board = {
  readonly rows: readonly BoardRow[];
  readonly leftFen: Fen;
  readonly awards: number;
  /** Null where nobody gets anything. */
  readonly line: Line | null;
  /** Ranks whose award hangs on one expert, a recusal or rounding, best first. */
  readonly openRanks: readonly number[];
  readonly tied: number;
  readonly wide: number;
  readonly unranked: number;
  readonly experts: readonly { readonly id: string; readonly sheets: number; readonly severity: number }[];
  readonly connected: boolean;
};

const WIDE_SPREAD_CENTI = 2_000;

/** A kept run as it is read: row by row down the ranking, with the fund running out. */
export function board(input: RunInput, result: RunResult, projects: ReadonlyMap<string, BoardProject>): Board {
  const drawn = new Map(input.projects.map((project) => [project.id, project]));
  const calibratedRanks = ranksByCalibration(result.ranking);
  const hanging = hangingOf(input, result);
  let leftFen = BigInt(input.fund.budgetFen);
  const rows = result.ranking.map((row): BoardRow => {
    leftFen -= BigInt(row.awardFen);
    const project = drawn.get(row.id);
    const totalsCenti = Object.values(project?.sheets ?? {}).sort((a, b) => a - b);
    const spreadCenti = (totalsCenti.at(-1) ?? 0) - (totalsCenti[0] ?? 0);
    return {
      ...(projects.get(row.id) ?? { firmName: row.id, projectName: "", unit: { code: "", zh: "", en: "" } }),
      id: row.id,
      rank: row.rank,
      officialCenti: row.officialCenti,
      n: row.n,
      trimPerSide: row.trimPerSide,
      decidedBy: row.decidedBy,
      outcome: row.outcome,
      reasonCode: row.reasonCode,
      awardFen: BigInt(row.awardFen),
      leftFen,
      investmentFen: BigInt(project?.investmentFen ?? 0),
      totalsCenti,
      spreadCenti,
      isWide: spreadCenti > WIDE_SPREAD_CENTI,
      advice: adviceOn(row, calibratedRanks.get(row.id) ?? null, hanging.get(row.id) ?? []),
    };
  });
  return {
    rows,
    leftFen: BigInt(result.leftFen),
    awards: rows.filter((row) => row.awardFen > 0n).length,
    line: lineOf(rows),
    openRanks: rows.flatMap((row) => (row.advice.hangsOn.length > 0 && row.rank !== null ? [row.rank] : [])),
    tied: rows.filter((row) => row.decidedBy !== null).length,
    wide: rows.filter((row) => row.isWide).length,
    unranked: rows.filter((row) => row.rank === null).length,
    experts: result.experts.map((expert) => ({ ...expert, severity: Number(expert.severity) })),
    connected: result.connected,
  };
}

const figure = (text: string | null): number | null => (text === null ? null : Number(text));

type Hanging = ReturnType<typeof hangsOn>;

/** A kept run is looked at again and again: what its awards hang on is found out once for each. */
const foundBefore = new WeakMap<RunResult, Hanging>();

function hangingOf(input: RunInput, result: RunResult): Hanging {
  const before = foundBefore.get(result);
  if (before) return before;
  const found = hangsOn({
    input: rankInputOf(input),
    rows: result.ranking.map(({ id, rank, awardFen, leaveOneOut }) => ({
      id,
      rank,
      awardFen: BigInt(awardFen),
      leaveOneOut: figure(leaveOneOut),
    })),
    severities: new Map(result.experts.map(({ id, severity }) => [id, Number(severity)])),
  });
  foundBefore.set(result, found);
  return found;
}

function adviceOn(row: RunRow, calibratedRank: number | null, hanging: readonly HangsOn[]): Advice {
  return {
    calibrated: figure(row.calibrated),
    calibratedRank,
    leaveOneOut: figure(row.leaveOneOut),
    bootstrap: figure(row.bootstrap),
    expectedRank: figure(row.expectedRank),
    hangsOn: hanging,
  };
}

/** Equal figures keep the official order. */
function ranksByCalibration(rows: readonly RunRow[]): ReadonlyMap<string, number> {
  const ranked = rows
    .filter((row) => row.rank !== null && row.calibrated !== null)
    .toSorted((a, b) => Number(b.calibrated) - Number(a.calibrated));
  return new Map(ranked.map((row, place) => [row.id, place + 1]));
}

function lineOf(rows: readonly BoardRow[]): Line | null {
  const after = rows.findLastIndex((row) => row.awardFen > 0n);
  const last = rows[after];
  if (last === undefined || last.rank === null || last.officialCenti === null) return null;
  const next = rows[after + 1];
  return {
    after,
    lastRank: last.rank,
    lastCenti: last.officialCenti,
    next:
      next === undefined || next.rank === null || next.officialCenti === null
        ? null
        : { rank: next.rank, centi: next.officialCenti },
  };
}
