import type { SectionCode } from "./content";
import type { Fault, FaultCode } from "./fault";

/** How a section of the task list stands. */
export type SectionState = "untouched" | "faulty" | "lacking" | "done";

const LACKING: ReadonlySet<FaultCode> = new Set<FaultCode>([
  "missing",
  "not-chosen",
  "not-agreed",
  "row-missing",
  "too-short",
  "equipment-not-listed",
  "prior-funding-not-listed",
]);

/** Something is not there yet; every other fault is something that is there and wrong. */
export const isLacking = ({ code }: Pick<Fault, "code">) => LACKING.has(code);

export function sectionState(faults: readonly Fault[], revision: number, lackingFiles = 0): SectionState {
  if (faults.some((fault) => !isLacking(fault))) return "faulty";
  if (faults.length === 0 && lackingFiles === 0) return "done";
  return revision === 1 ? "untouched" : "lacking";
}

/** Files belong to the section that speaks of them. */
export const EVIDENCE_SECTION: SectionCode = "F";

type Corrected = { readonly corrections: readonly { readonly answer: string | null }[] };

/** What was asked to be corrected and has no answer yet. */
export const openCorrectionsOf = ({ corrections }: Corrected): number =>
  corrections.filter(({ answer }) => answer === null).length;

/** Full, faultless, and nothing left that was asked to be corrected. */
export const isDone = (task: Corrected & { readonly state: SectionState }): boolean =>
  task.state === "done" && openCorrectionsOf(task) === 0;
