import { canonicalJson } from "@/lib/core/canonical-json";
import type { ConflictState } from "./conflict";
import type { Detected } from "./detection";

/** A conflict of a pair as it stands. */
export type StandingConflict = {
  readonly expertId: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly state: ConflictState;
  readonly evidence: unknown;
};

export type DetectedChanges = {
  /** Written down for the first time, or opened again because what was cleared now rests on something else. */
  readonly added: readonly Detected[];
  /** Suspected before, proven now. */
  readonly proven: readonly Detected[];
};

/** What a comparison adds to what stands. What an officer cleared stays cleared as long as nothing new is found. */
export function detectedChanges(found: readonly Detected[], standing: readonly StandingConflict[]): DetectedChanges {
  const known = new Map(standing.map((each) => [keyOf(each), each]));
  const knownOf = (each: Detected) => known.get(keyOf(each));
  return {
    added: found.filter((each) => {
      const before = knownOf(each);
      return before === undefined || (before.state === "cleared" && isNew(each, before));
    }),
    proven: found.filter((each) => each.isProven && knownOf(each)?.state === "suspected"),
  };
}

const isNew = ({ evidence }: Detected, before: StandingConflict) =>
  canonicalJson(evidence) !== canonicalJson(before.evidence);

const keyOf = ({ expertId, applicationId, kind }: Omit<StandingConflict, "state" | "evidence">) =>
  `${expertId} ${applicationId} ${kind}`;
