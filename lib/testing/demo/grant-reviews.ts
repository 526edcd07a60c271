import { parse } from "csv-parse/sync";
import { nativeBlockHash } from "@/lib/block-hash";
import { rankProjects } from "@/lib/ranking/domain/rank";
import { type RunInput, type RunResult, rankInputOf, runInput, runResult } from "@/lib/ranking/domain/run";
import type { ValidSheet } from "@/lib/ranking/domain/trimmed-mean";

/** Real review sheets of a grant agency, one row a sheet, published without names (Gallo 2021, figshare 12728087). */
const COLUMNS = ["ID", "RevID", "Score"] as const;

export type GrantReviews = ReadonlyMap<string, readonly ValidSheet[]>;

/** Its scale runs from 1.0, the best, to 5.0; ours from 0 to 100 points. A file without these columns is refused with a sentence. */
export function readGrantReviews(text: string): GrantReviews | string {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, skip_empty_lines: true });
  const missing = COLUMNS.filter((column) => rows[0]?.[column] === undefined);
  if (missing.length > 0) return `The file has no column ${missing.join(", ")}, or no row.`;
  const reviews = new Map<string, ValidSheet[]>();
  for (const [place, { ID = "", RevID = "", Score = "" }] of rows.entries()) {
    const score = Number(Score);
    if (Score.trim() === "" || !(score >= 1 && score <= 5)) return `Row ${place + 2}: a score from 1 to 5 is missing.`;
    const totalCenti = Math.round((10_000 * (5 - score)) / 4);
    const id = `评审件 ${ID.padStart(3, "0")}`;
    const expertId = `评审人 ${RevID.padStart(2, "0")}`;
    reviews.set(id, [...(reviews.get(id) ?? []), { expertId, totalCenti, primaryCenti: 0 }]);
  }
  return reviews;
}

/** About 36 in a hundred were funded; the same share of them is here, all with one amount. */
const FUNDED_PERCENT = 36;
const AWARD_FEN = 50_000_000n;

/** The run that a call with these sheets would have, drawn by the portal's own rules. */
export function runOfReviews(
  reviews: GrantReviews,
  sealRoot: string,
  callId: string,
): { input: RunInput; result: RunResult } {
  const awards = Math.round((reviews.size * FUNDED_PERCENT) / 100);
  const fund = { budgetFen: AWARD_FEN * BigInt(awards), maxAwards: awards, awardFen: AWARD_FEN };
  const input = runInput({
    callId,
    sealRoot,
    rubric: { minReviews: 3, trimFromN: 5, lambda: 10 },
    fund: { ...fund, mode: "strict_stop", minScoreCenti: null },
    drawSeed: "AIBS",
    projects: [...reviews].map(([id, sheets]) => ({ id, sheets, investmentFen: 0n })),
  });
  const ranked = rankProjects(rankInputOf(input), nativeBlockHash);
  if (!ranked.ok) throw new Error(ranked.error);
  return { input, result: runResult(ranked.value) };
}
