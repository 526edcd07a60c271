import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import type { ListParameters } from "@/lib/core/list-parameters";
import { isUuid } from "@/lib/core/uuid";
import { asActor } from "@/lib/db/as-actor";
import { RATED_STEPS, type RatedStep, type Score } from "../domain";
import type { COMMENT_LIST } from "../schema";

export type StepSums = {
  readonly step: RatedStep;
  readonly count: number;
  /** How many chose 1 to 5; null while there are too few to show. */
  readonly scores: readonly number[] | null;
};

export type Comment = { readonly step: RatedStep; readonly score: Score; readonly comment: string };

export type CallSatisfaction = {
  readonly call: { readonly id: string; readonly title: string };
  readonly steps: readonly StepSums[];
  readonly comments: readonly Comment[];
  readonly total: number;
};

type Listing = Pick<
  ListParameters<(typeof COMMENT_LIST)["sorts"][number], keyof (typeof COMMENT_LIST)["filters"]>,
  "filters" | "sort" | "direction"
> & { readonly skip?: number; readonly take?: number };

/** What firms said of each step: the database hands out sums and comments, and no row that has a firm. */
export function findSatisfaction(
  actor: OfficerActor,
  callId: string,
  listing: Listing,
): Promise<CallSatisfaction | null> {
  if (!isUuid(callId)) return Promise.resolve(null);
  return asActor(actor, async ({ db }) => {
    const call = await db.call.findFirst({
      where: { id: callId, state: { not: "draft" } },
      select: { id: true, title: true },
    });
    if (!call) return null;
    const sums = await db.$queryRaw<StepSums[]>`select * from satisfaction_sums(${callId}::uuid)`;
    const all = await db.$queryRaw<Comment[]>`select * from satisfaction_comments(${callId}::uuid)`;
    const found = sorted(all.filter(isWanted(listing.filters)), listing);
    const skip = listing.skip ?? 0;
    return {
      call,
      steps: RATED_STEPS.map((step) => sums.find((each) => each.step === step) ?? { step, count: 0, scores: null }),
      comments: found.slice(skip, listing.take === undefined ? undefined : skip + listing.take),
      total: found.length,
    };
  });
}

const isWanted =
  ({ step, score, q }: Listing["filters"]) =>
  (row: Comment) =>
    (step === undefined || row.step === step) &&
    (score === undefined || row.score === Number(score)) &&
    (q === undefined || row.comment.includes(q));

/** Sorting is stable: among equals the order stays the one that tells nothing. */
function sorted(rows: readonly Comment[], { sort, direction }: Listing): readonly Comment[] {
  const value = (row: Comment) => (sort === "score" ? row.score : RATED_STEPS.indexOf(row.step));
  const sign = direction === "asc" ? 1 : -1;
  return rows.toSorted((left, right) => sign * (value(left) - value(right)));
}
