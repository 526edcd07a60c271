import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nativeBlockHash } from "@/lib/block-hash";
import { codePointOrder } from "@/lib/core/code-point-order";
import { board } from "@/lib/ranking/domain/board";
import { bootstrap } from "@/lib/ranking/domain/stability";
import { readGrantReviews, runOfReviews } from "./grant-reviews";

const made = [
  "ID,RevID,Score,Other",
  "10,7,1.0,x",
  "10,8,2.0,",
  "10,22,3.5,",
  "2,7,5.0,",
  "2,8,4.0,",
  "2,22,4.5,",
].join("\n");

describe("published review sheets as a board", () => {
  it("are read on our scale, by proposal and reviewer", () => {
    const reviews = readGrantReviews(made);
    if (typeof reviews === "string") throw new Error(reviews);
    expect([...reviews.keys()]).toEqual(["评审件 010", "评审件 002"]);
    expect(reviews.get("评审件 010")?.map(({ totalCenti }) => totalCenti)).toEqual([10_000, 7_500, 3_750]);
    expect(reviews.get("评审件 002")?.map(({ totalCenti }) => totalCenti)).toEqual([0, 2_500, 1_250]);
  });

  it("a file without the columns, or with a score off the scale, is refused with its place", () => {
    expect(readGrantReviews("ID,Score\n1,2")).toMatch(/no column RevID/);
    expect(readGrantReviews(`${made}\n3,7,5.5,`)).toBe("Row 8: a score from 1 to 5 is missing.");
    expect(readGrantReviews(`${made}\n3,7,,`)).toBe("Row 8: a score from 1 to 5 is missing.");
  });

  const file = path.resolve(import.meta.dirname, "../../../../shared/data/aibs-grant-reviews.csv");
  it.skipIf(!existsSync(file))("72 real proposals are a board with 26 awards, whose line is in doubt", () => {
    const reviews = readGrantReviews(readFileSync(file, "utf8"));
    if (typeof reviews === "string") throw new Error(reviews);
    const { input, result } = runOfReviews(reviews, "root", "call");
    const drawn = board(input, result, new Map());
    expect(drawn.rows).toHaveLength(72);
    expect(drawn.awards).toBe(26);
    expect(drawn.line?.lastRank).toBe(26);
    expect(drawn.experts).toHaveLength(26);
    expect(drawn.leftFen).toBe(0n);
    const shares = drawn.rows.map(({ advice: { bootstrap } }) => bootstrap ?? Number.NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(26, 6);
    // Three sheets each leave the line in doubt: many could be on the other side of it with another panel.
    expect(standings(shares)).toEqual({ firm: 16, firmNo: 37, grey: 19 });
    expect(drawn.openRanks.length).toBeGreaterThan(0);
    expect(drawn.openRanks.every((rank) => rank > 12 && rank < 60)).toBe(true);
  });

  it.skipIf(!existsSync(file))("the note's 12, 31 and 29 come of letting ids settle equal scores, not the rank", () => {
    const reviews = readGrantReviews(readFileSync(file, "utf8"));
    if (typeof reviews === "string") throw new Error(reviews);
    // Ids in the order of their letters, as a program sorts them that knows no official order.
    const ids = [...reviews.keys()].sort((a, b) => codePointOrder(numberOf(a), numberOf(b)));
    const contestants = ids.map((id, position) => ({
      position,
      amountFen: 1n,
      experts: [0, 1, 2],
      totalsCenti: (reviews.get(id) ?? []).map(({ totalCenti }) => totalCenti),
    }));
    const fund = {
      budgetFen: 26n,
      maxAwards: 26,
      mode: "strict_stop",
      minScoreCenti: null,
      partialFloor: { numerator: 1n, denominator: 2n },
    } as const;
    const field = { contestants, expertCount: 3, rule: { minReviews: 3, trimFromN: 5 }, fund };
    const plan = { replicates: 10_000, kind: "project", seed: "AIBS" } as const;
    const { funded } = bootstrap(field, plan, nativeBlockHash);
    expect(standings(funded)).toEqual({ firm: 12, firmNo: 31, grey: 29 });
  });
});

const numberOf = (id: string): string => String(Number(id.replace(/\D/g, "")));

/** Surely funded, surely not, and those that another panel could have put on the other side of the line. */
function standings(shares: readonly number[]) {
  const firm = shares.filter((share) => share >= 0.9).length;
  const firmNo = shares.filter((share) => share <= 0.1).length;
  return { firm, firmNo, grey: shares.length - firm - firmNo };
}
