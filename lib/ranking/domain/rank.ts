import { itemAt } from "@/lib/core/checked-index";
import { codePointOrder } from "@/lib/core/code-point-order";
import type { BlockHash } from "@/lib/core/random-stream";
import { err, ok, type Result } from "@/lib/core/result";
import { type Agreement, agreementOf } from "./agreement";
import { calibrate } from "./calibration";
import { componentsOf } from "./connectedness";
import { type OfficialRanking, type OfficialRow, officialRanking, type RankableProject } from "./official-ranking";
import type { Fund } from "./selection";
import { isCrossed, type SheetTable, sheetCounts, sheetTable } from "./sheet-table";
import { type BootstrapPlan, bootstrap, type Contestant, leaveOneOut } from "./stability";
import type { ScoringRule } from "./trimmed-mean";

export type RankInput = {
  readonly rubric: ScoringRule & { readonly lambda: number };
  readonly fund: Fund;
  readonly stability: BootstrapPlan | null;
  readonly drawSeed: string;
  readonly projects: readonly RankableProject[];
};

/** The official row, with the advisory figures beside it. */
export type RankingRow = OfficialRow & Firmness & { readonly calibrated: number | null };

export type Firmness = {
  readonly leaveOneOut: number | null;
  readonly bootstrap: number | null;
  readonly expectedRank: number | null;
};

export type Ranking = {
  readonly ranking: readonly RankingRow[];
  readonly leftFen: bigint;
  readonly agreement: Agreement;
  readonly experts: readonly { readonly id: string; readonly sheets: number; readonly severity: number }[];
  readonly connected: boolean;
};

export type RankRefusal = "panel-not-crossed";

/** From sheets to ranking, selection and the figures for those who deliberate. The same input gives the same output, everywhere. */
export function rankProjects(input: RankInput, hash?: BlockHash): Result<Ranking, RankRefusal> {
  const { rubric, fund, stability, drawSeed } = input;
  // One order for all arithmetic: even the last digit of a figure does not depend on the order of the input.
  const projects = input.projects.toSorted((a, b) => codePointOrder(a.id, b.id));
  const table = sheetTable(projects);
  if (stability?.kind === "panel" && !isCrossed(table)) return err("panel-not-crossed");

  const official = officialRanking(projects, rubric, fund, drawSeed);
  const { merits, severities } = calibrate(table, rubric.lambda);
  const meritOf = new Map(projects.map(({ id }, project) => [id, merits[project] ?? null]));
  const firmness =
    stability === null
      ? new Map<string, Firmness>()
      : firmnessOf({ ...input, projects }, stability, table, official, hash);
  const ranking = official.rows.map((row): RankingRow => {
    const merit = row.rank === null ? null : (meritOf.get(row.id) ?? null);
    return { ...row, calibrated: merit === null ? null : merit / 100, ...(firmness.get(row.id) ?? noFirmness) };
  });
  const counts = sheetCounts(table);
  return ok({
    ranking,
    leftFen: official.leftFen,
    agreement: agreementOf(table),
    experts: table.expertIds.map((id, expert) => ({
      id,
      sheets: itemAt(counts, expert),
      severity: itemAt(severities, expert) / 100,
    })),
    connected: componentsOf(table).count === 1,
  });
}

const noFirmness: Firmness = { leaveOneOut: null, bootstrap: null, expectedRank: null };

function firmnessOf(
  { rubric, fund, projects }: RankInput,
  plan: BootstrapPlan,
  table: SheetTable,
  { rows }: OfficialRanking,
  hash: BlockHash | undefined,
): ReadonlyMap<string, Firmness> {
  const rankOf = new Map(rows.map(({ id, rank }) => [id, rank]));
  const contestants = projects
    .map(({ id, amountFen }, project) => ({
      id,
      amountFen,
      ...itemAt(table.rows, project),
      rank: rankOf.get(id) ?? null,
    }))
    .filter((project) => project.rank !== null)
    .map((project): Contestant & { id: string } => ({ ...project, position: (project.rank ?? 0) - 1 }));
  const field = { contestants, expertCount: table.expertIds.length, rule: rubric, fund };
  const recused = leaveOneOut(field);
  const drawn = bootstrap(field, plan, hash);
  return new Map(
    contestants.map(({ id, position }) => [
      id,
      {
        leaveOneOut: itemAt(recused, position),
        bootstrap: itemAt(drawn.funded, position),
        expectedRank: itemAt(drawn.expectedRank, position),
      },
    ]),
  );
}
