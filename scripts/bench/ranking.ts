import { nativeBlockHash } from "@/lib/block-hash";
import { randomStream } from "@/lib/core/random-stream";
import { calibrate } from "@/lib/ranking/domain/calibration";
import { officialRanking, type RankableProject } from "@/lib/ranking/domain/official-ranking";
import { rankProjects } from "@/lib/ranking/domain/rank";
import type { Fund } from "@/lib/ranking/domain/selection";
import { sheetTable } from "@/lib/ranking/domain/sheet-table";
import { type Aim, inTurn, perSecond } from "./measure";

const SECONDS = 3;
const RULE = { minReviews: 3, trimFromN: 5, lambda: 10 };
const FUND: Fund = {
  budgetFen: 500_000_000_000n,
  maxAwards: 400,
  mode: "strict_stop",
  minScoreCenti: null,
  partialFloor: { numerator: 1n, denominator: 2n },
};

/** So many projects, each scored by so many of a pool of experts; the same every time. */
function seasonOf(projects: number, sheets: number, pool: number): RankableProject[] {
  const stream = randomStream("bench", nativeBlockHash);
  return Array.from({ length: projects }, (_, project) => {
    const first = stream.below(pool);
    return {
      id: `JA-${String(project).padStart(5, "0")}`,
      amountFen: 50_000_000n,
      investmentFen: BigInt(1_000_000_000 + stream.below(500_000_000)),
      sheets: Array.from({ length: sheets }, (_, sheet) => ({
        expertId: `E${String((first + sheet * 7) % pool).padStart(5, "0")}`,
        totalCenti: 6_000 + stream.below(60) * 50,
        primaryCenti: stream.below(13) * 50,
      })),
    };
  });
}

/** The bounds of the ranking, each as a ratio: to the time it may take, or to the hashing that it cannot do without. */
export async function rankingAims(): Promise<Aim[]> {
  return [await rankedAndSelected(), stability(), await calibration()];
}

const within = (seconds: number) => ({ name: `one in ${seconds} s`, perSecond: 1 / seconds });

async function rankedAndSelected(): Promise<Aim> {
  const projects = seasonOf(2_000, 9, 60);
  const figure = await perSecond(SECONDS, 1, () => {
    officialRanking(projects, RULE, FUND, "draw");
  });
  return {
    figure: { name: "2,000 projects × 9 sheets ranked and selected", perSecond: figure },
    yardstick: within(0.1),
    atLeast: 1,
  };
}

/** 2,000 replicates of 200 × 9 sheets draw 3.6 million words; the blocks that hold them are hashed either way. */
function stability(): Aim {
  const stability = { replicates: 2_000, kind: "project", seed: "seed" } as const;
  const fund = { ...FUND, maxAwards: 50 };
  const input = { rubric: RULE, fund, stability, drawSeed: "draw", projects: seasonOf(200, 9, 9) };
  let blocks = 0;
  rankProjects(input, (text) => {
    blocks += 1;
    return nativeBlockHash(text);
  });
  const [figure, yardstick] = inTurn(4 * SECONDS, [
    () => {
      rankProjects(input, nativeBlockHash);
    },
    () => {
      for (let block = 0; block < blocks; block++) nativeBlockHash(`seed:${block}`);
    },
  ]);
  return {
    figure: { name: "whole ranking with 2,000 replicates of 200 projects × 9 sheets", perSecond: figure },
    yardstick: { name: `its ${blocks.toLocaleString("en-US")} SHA-256 blocks alone`, perSecond: yardstick },
    atLeast: 0.5,
  };
}

async function calibration(): Promise<Aim> {
  const table = sheetTable(seasonOf(2_000, 9, 4_500));
  const figure = await perSecond(SECONDS, 1, () => {
    calibrate(table, RULE.lambda);
  });
  return {
    figure: { name: "calibration of 2,000 projects and 4,500 experts", perSecond: figure },
    yardstick: within(0.5),
    atLeast: 1,
  };
}
