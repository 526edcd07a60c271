import type { CallState } from "@/lib/calls/domain/call-state";
import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";

/** Two: one clearly strong and one clearly weak say where the ends of the scale are. */
export const PRACTICE_NUMBERS = [1, 2] as const;
export type PracticeNumber = (typeof PRACTICE_NUMBERS)[number];

export type PracticeText = { readonly title: string; readonly text: string; readonly remark: string };

/** Of fewer sheets no spread is shown: each of two would know the other's points. */
export const FEWEST_SHOWN = 3;

/** What an expert practises on: the criteria that he will score, without what the system computes. */
export const practiceRubric = (rubric: Rubric): Rubric => ({ ...rubric, criteria: expertCriteria(rubric) });

/** As for a sheet, but that no reason is asked for: practice is short. */
export const practiceFaults = <Fault extends { readonly fault: string }>(faults: readonly Fault[]): readonly Fault[] =>
  faults.filter(({ fault }) => fault !== "reason-required");

export type LayOutRefusal = "practice-too-late" | "practice-begun";

/** Before anybody may have opened a file; the two texts can be changed until somebody scores them. */
export function layOutRefusal(facts: {
  readonly callState: CallState;
  readonly openFiles: number;
  readonly isLaidOut: boolean;
  readonly isBegun: boolean;
}): LayOutRefusal | null {
  if (!BEFORE_SEAL.has(facts.callState)) return "practice-too-late";
  if (facts.isBegun) return "practice-begun";
  return facts.openFiles > 0 && !facts.isLaidOut ? "practice-too-late" : null;
}

const BEFORE_SEAL: ReadonlySet<CallState> = new Set(["open", "closed", "screening", "reviewing"]);
