import { type Demand, Exchange, type Reached } from "./exchange";

export type LeastCostPlan = {
  /** The experts of each application, by position, in ascending order. */
  readonly experts: readonly (readonly number[])[];
  /** Each application that could not be given all it needs, how many lack, and whom it reached. */
  readonly short: readonly { readonly application: number; readonly lacking: number; readonly reached: Reached }[];
  readonly objective: number;
};

/**
 * The cheapest plan there is, and the largest where not everything can be filled: minimum-cost flow by successive shortest paths.
 * One more expert at a time joins an application by the cheapest chain of exchanges among those who stand.
 */
export function leastCostPlan(demand: Demand): LeastCostPlan {
  const work = new Exchange(demand);
  const short = demand.needed.flatMap((needed, application) => {
    for (let unit = 0; unit < needed; unit++) {
      const path = work.cheapestPath(application);
      if (path === null) return [{ application, lacking: needed - unit, reached: work.reachedFrom(application) }];
      work.follow(application, path);
    }
    return [];
  });
  return { experts: work.experts(), short, objective: objectiveOf(demand, work.experts()) };
}

function objectiveOf({ caps, costs, loadCost }: Demand, plan: readonly (readonly number[])[]): number {
  const loads = caps.map(() => 0);
  let sum = 0;
  plan.forEach((experts, application) => {
    for (const expert of experts) {
      const load = loads[expert] ?? 0;
      sum += (costs[application]?.[expert] ?? 0) + loadCost * load;
      loads[expert] = load + 1;
    }
  });
  return sum;
}
