import { itemAt } from "@/lib/core/checked-index";
import type { Candidate, Fund } from "./selection";

/** A set of projects that fits, as a chain back to the empty one. */
type Packed = {
  readonly weightFen: bigint;
  readonly valueCenti: number;
  readonly last: number;
  readonly before: Packed | null;
};

/** Places in the ranking, from 0, of the set with the largest sum of scores; and that sum, in centipoints. */
export type BestSum = { readonly places: readonly number[]; readonly valueCenti: number };

/**
 * What the fund could buy if the sum of the scores were all that counted: it may jump over a better-ranked project, so it is shown
 * for comparison and never decides. Exact: for every number of awards the sets are kept that no lighter one equals in value
 * (Nemhauser and Ullmann). Candidates come in the order of the ranking; of equal sums the lighter set stands, then the better-ranked.
 */
export function bestSum(candidates: readonly Candidate[], fund: Fund): BestSum {
  const least = fund.minScoreCenti ?? 0;
  const most = Math.min(fund.maxAwards ?? candidates.length, candidates.length);
  const fronts: Packed[][] = Array.from({ length: most + 1 }, () => []);
  fronts[0] = [{ weightFen: 0n, valueCenti: 0, last: -1, before: null }];
  candidates.forEach(({ officialCenti, amountFen }, place) => {
    if (officialCenti < least) return;
    for (let count = Math.min(most, place + 1); count >= 1; count--) {
      const grown = itemAt(fronts, count - 1)
        .filter(({ weightFen }) => weightFen + amountFen <= fund.budgetFen)
        .map((before) => packed(before, { officialCenti, amountFen }, place));
      fronts[count] = merged(itemAt(fronts, count), grown);
    }
  });
  const best = fronts.flat().reduce(better);
  return { places: placesOf(best), valueCenti: best.valueCenti };
}

const packed = (before: Packed, { officialCenti, amountFen }: Candidate, last: number): Packed => ({
  weightFen: before.weightFen + amountFen,
  valueCenti: before.valueCenti + officialCenti,
  last,
  before,
});

/** Both lists rise in weight and value; so does what is left of them when a set that a lighter one equals is dropped. */
function merged(kept: readonly Packed[], grown: readonly Packed[]): Packed[] {
  if (grown.length === 0) return [...kept];
  const all = [...kept, ...grown].sort((a, b) =>
    a.weightFen === b.weightFen ? b.valueCenti - a.valueCenti : a.weightFen < b.weightFen ? -1 : 1,
  );
  let highest = -1;
  return all.filter(({ valueCenti }) => {
    if (valueCenti <= highest) return false;
    highest = valueCenti;
    return true;
  });
}

const better = (a: Packed, b: Packed): Packed =>
  b.valueCenti > a.valueCenti || (b.valueCenti === a.valueCenti && b.weightFen < a.weightFen) ? b : a;

function placesOf(set: Packed): readonly number[] {
  const places: number[] = [];
  for (let each: Packed | null = set; each !== null && each.last >= 0; each = each.before) places.push(each.last);
  return places.reverse();
}
