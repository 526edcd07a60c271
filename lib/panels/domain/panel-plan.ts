import { canonicalJson } from "@/lib/core/canonical-json";
import { type BlockHash, randomStream } from "@/lib/core/random-stream";
import { sha256Hex } from "@/lib/core/sha256";
import type { Demand } from "./exchange";
import { leastCostPlan } from "./least-cost-plan";

/** Seats of a panel; an expert can take one kind of them. */
export const SLOTS = ["technical", "finance", "industry"] as const;
export type Slot = (typeof SLOTS)[number];
export type Seats = Readonly<Record<Slot, number>>;

/** Everything a plan is drawn from. The same input draws the same plan, on any machine. */
export type PlanInput = {
  /** In the order of the rows; `seats` is how many of each are still wanted. */
  readonly applications: readonly { readonly id: string; readonly seats: Seats }[];
  /** `cap`: how many applications more he takes at the most. */
  readonly experts: readonly { readonly id: string; readonly slot: Slot; readonly cap: number }[];
  /** Applications × experts: whole numbers ≥ 0; null where the pair must not be, or is assigned already. */
  readonly costs: readonly (readonly (number | null)[])[];
  /** The n-th application of an expert costs n − 1 times this besides. */
  readonly loadCost: number;
  /** The order in which equal experts are looked at comes from it. */
  readonly seed: string;
  /** What was asked for, before what is assigned already was taken off. */
  readonly wanted: { readonly seats: Seats; readonly cap: number };
};

export type PlannedPair = { readonly applicationId: string; readonly expertId: string };

/** An application that cannot have all it needs, and what binds it. */
export type Shortage = {
  readonly applicationId: string;
  readonly slot: Slot;
  readonly lacking: number;
  /** Those of this seat who are kept from it. */
  readonly barredIds: readonly string[];
  /** Those of this seat whose time is used up wherever the exchanges lead. */
  readonly fullIds: readonly string[];
};

export type DrawnPlan = {
  readonly pairs: readonly PlannedPair[];
  readonly short: readonly Shortage[];
  readonly objective: number;
};

export const inputHash = (input: PlanInput): string => sha256Hex(canonicalJson(input));

/** The cheapest plan for every seat. Each expert sits in one kind of seat, so the seats of an application are rows of their own. */
export function drawPlan(input: PlanInput, hash?: BlockHash): DrawnPlan {
  const order = shuffled(input.experts.length, input.seed, hash);
  const experts = order.flatMap((place) => input.experts[place] ?? []);
  const rows = input.applications.flatMap((application, place) =>
    SLOTS.filter((slot) => application.seats[slot] > 0).map((slot) => ({ application, place, slot })),
  );
  const demand: Demand = {
    needed: rows.map(({ application, slot }) => application.seats[slot]),
    caps: experts.map(({ cap }) => cap),
    costs: rows.map(({ place, slot }) =>
      order.map((expert) => (input.experts[expert]?.slot === slot ? (input.costs[place]?.[expert] ?? null) : null)),
    ),
    loadCost: input.loadCost,
  };
  const plan = leastCostPlan(demand);
  const idOf = (expert: number) => experts[expert]?.id ?? "";
  return {
    pairs: rows.flatMap(({ application }, row) =>
      (plan.experts[row] ?? []).map((expert) => ({ applicationId: application.id, expertId: idOf(expert) })),
    ),
    short: plan.short.flatMap(({ application: row, lacking, reached }) => {
      const wanted = rows[row];
      if (!wanted) return [];
      const { application, place, slot } = wanted;
      const barred = input.experts.filter(
        (each, expert) => each.slot === slot && input.costs[place]?.[expert] === null,
      );
      return [
        {
          applicationId: application.id,
          slot,
          lacking,
          barredIds: barred.map(({ id }) => id),
          fullIds: reached.experts.map(idOf),
        },
      ];
    }),
    objective: plan.objective,
  };
}

/** Fisher and Yates, drawn from the seed alone. */
function shuffled(count: number, seed: string, hash?: BlockHash): number[] {
  const stream = randomStream(seed, hash);
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last--) {
    const chosen = stream.below(last + 1);
    [order[last], order[chosen]] = [order[chosen] ?? 0, order[last] ?? 0];
  }
  return order;
}
