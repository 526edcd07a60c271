import { normaliseCode } from "@/lib/core/normalise";
import type { AssignmentState } from "./assignment";

export type PairedExpert = { readonly id: string; readonly employerUscc: string | null };
export type PairedApplication = { readonly id: string; readonly uscc: string };
export type Pair = { readonly applicationId: string; readonly expertId: string };
export type AssignedPair = Pair & { readonly state: AssignmentState };

export type LeftOutBecause = "same-employer" | "conflict";
export type LeftOut = Pair & { readonly because: LeftOutBecause };

/** What assigning these experts to these applications would do, pair by pair. Nothing is left out in silence. */
export type Pairing = {
  readonly fresh: readonly Pair[];
  /** Ended before, or recused for what has been cleared since; assigned again. */
  readonly again: readonly Pair[];
  readonly standing: readonly Pair[];
  readonly leftOut: readonly LeftOut[];
};

/** The same told to the officer: how many, and by name whoever was left out. */
export type Assigned = {
  readonly fresh: number;
  readonly again: number;
  readonly standing: number;
  readonly leftOut: readonly {
    readonly firmName: string;
    readonly expertName: string;
    readonly because: LeftOutBecause;
  }[];
};

export type PairingFacts = {
  readonly applications: readonly PairedApplication[];
  readonly experts: readonly PairedExpert[];
  readonly assigned: readonly AssignedPair[];
  /** Suspected or confirmed; a cleared suspicion keeps nobody away. */
  readonly conflicts: readonly Pair[];
};

export function pairing({ applications, experts, assigned, conflicts }: PairingFacts): Pairing {
  const states = new Map(assigned.map((pair) => [keyOf(pair), pair.state]));
  const conflicted = new Set(conflicts.map(keyOf));
  const found = applications.flatMap((application) =>
    experts.map((expert) => {
      const pair: Pair = { applicationId: application.id, expertId: expert.id };
      const state = states.get(keyOf(pair));
      return { pair, state, because: obstacle(application, expert, conflicted.has(keyOf(pair))) };
    }),
  );
  const free = found.filter(({ because }) => because === null);
  return {
    fresh: free.filter(({ state }) => state === undefined).map(({ pair }) => pair),
    again: free.filter(({ state }) => state === "ended" || state === "recused").map(({ pair }) => pair),
    standing: free.filter(({ state }) => state === "assigned" || state === "cleared").map(({ pair }) => pair),
    leftOut: found.flatMap(({ pair, because }) => (because === null ? [] : [{ ...pair, because }])),
  };
}

function obstacle(
  { uscc }: PairedApplication,
  { employerUscc }: PairedExpert,
  isConflicted: boolean,
): LeftOutBecause | null {
  if (isSameEmployer(employerUscc, uscc)) return "same-employer";
  return isConflicted ? "conflict" : null;
}

/** Known by the code and never by the name: names are written in many ways. */
export function isSameEmployer(employerUscc: string | null, uscc: string): boolean {
  const code = normaliseCode(employerUscc);
  return code !== null && code === normaliseCode(uscc);
}

const keyOf = ({ applicationId, expertId }: Pair) => `${applicationId} ${expertId}`;
