import type { PlannedPair } from "./panel-plan";

/** What an assignment looks like as a whole, whoever was chosen for what. */
export type PlanShape = {
  /**
   * Applications that are linked by experts in common, the largest group first. Between groups nobody can tell a severe
   * panel from a weak project: the calibrated order compares within a group only.
   */
  readonly groups: readonly (readonly string[])[];
  /** Two experts who sit together oftener than `limit` times, the most frequent first. */
  readonly repeats: readonly { readonly expertIds: readonly [string, string]; readonly together: number }[];
  /** Twice the average of all pairs who sit together at all, rounded up; at least 2. */
  readonly limit: number;
};

/** review-scoring.md §2.9: a plan should be connected, and no two experts should always meet. */
export function planShape(applicationIds: readonly string[], pairs: readonly PlannedPair[]): PlanShape {
  const panels = new Map<string, string[]>(applicationIds.map((id) => [id, []]));
  for (const { applicationId, expertId } of pairs) panels.get(applicationId)?.push(expertId);
  const { repeats, limit } = repeatsIn([...panels.values()]);
  return { groups: groupsOf(panels), repeats, limit };
}

function groupsOf(panels: ReadonlyMap<string, readonly string[]>): string[][] {
  const groups: { experts: Set<string>; applications: string[] }[] = [];
  for (const [application, experts] of panels) {
    const touched = groups.filter((group) => experts.some((expert) => group.experts.has(expert)));
    const joined = {
      experts: new Set([...touched.flatMap((group) => [...group.experts]), ...experts]),
      applications: [...touched.flatMap((group) => group.applications), application],
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map(({ applications }) => applications).sort((a, b) => b.length - a.length);
}

function repeatsIn(panels: readonly (readonly string[])[]): Pick<PlanShape, "repeats" | "limit"> {
  const meetings = new Map<string, { expertIds: [string, string]; together: number }>();
  for (const panel of panels) {
    const experts = [...new Set(panel)].sort();
    experts.forEach((first, place) => {
      for (const second of experts.slice(place + 1)) {
        const key = `${first} ${second}`;
        const met = meetings.get(key) ?? { expertIds: [first, second], together: 0 };
        meetings.set(key, { ...met, together: met.together + 1 });
      }
    });
  }
  const all = [...meetings.values()];
  const sum = all.reduce((total, { together }) => total + together, 0);
  const limit = all.length === 0 ? 2 : Math.max(2, Math.ceil((2 * sum) / all.length));
  const repeats = all.filter(({ together }) => together > limit).sort((a, b) => b.together - a.together);
  return { repeats, limit };
}
