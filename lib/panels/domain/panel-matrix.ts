import { type AssignmentStanding, isLive, type Progress, progressOf } from "./assignment";
import type { BARRING_STATES } from "./conflict";
import { isSameEmployer, type LeftOutBecause, type Pair } from "./pairing";

/** One pair as the officer sees it: how far it has come, or why it may not be. Never a figure. */
export type Cell = {
  readonly expertId: string;
  readonly assignmentId: string | null;
  /** "suspected": kept apart until it is decided; "recused": for good. */
  readonly standing: Progress | LeftOutBecause | "suspected" | "free";
};

export type MatrixAssignment = Pair & AssignmentStanding & { readonly id: string };
/** What bars a pair now; what was cleared is not among it. */
export type BarringConflict = Pair & { readonly state: (typeof BARRING_STATES)[number] };
export type MatrixApplication = { readonly id: string; readonly uscc: string };
export type MatrixExpert = { readonly id: string; readonly employerUscc: string | null };

export type MatrixRow<Application extends MatrixApplication> = Application & {
  readonly cells: readonly Cell[];
  readonly live: number;
  readonly locked: number;
};

/** Applications × experts, in the order in which both are given. */
export function panelMatrix<Application extends MatrixApplication>(
  applications: readonly Application[],
  experts: readonly MatrixExpert[],
  assignments: readonly MatrixAssignment[],
  conflicts: readonly BarringConflict[],
): MatrixRow<Application>[] {
  const assigned = new Map(assignments.map((each) => [keyOf(each.applicationId, each.expertId), each]));
  const conflicted = standingOfConflicts(conflicts);
  return applications.map((application) => {
    const cells = experts.map((expert) => {
      const key = keyOf(application.id, expert.id);
      return cellOf(application, expert, assigned.get(key), conflicted.get(key) ?? null);
    });
    const count = (...wanted: readonly Cell["standing"][]) =>
      cells.filter(({ standing }) => wanted.includes(standing)).length;
    return {
      ...application,
      cells,
      live: count("undeclared", "declared", "begun", "locked"),
      locked: count("locked"),
    };
  });
}

function cellOf(
  { uscc }: MatrixApplication,
  { id: expertId, employerUscc }: MatrixExpert,
  found: MatrixAssignment | undefined,
  conflict: BarringConflict["state"] | null,
): Cell {
  if (conflict === "suspected") return { expertId, assignmentId: found?.id ?? null, standing: "suspected" };
  if (found && (isLive(found.state) || (found.state === "recused" && conflict !== null))) {
    return { expertId, assignmentId: found.id, standing: progressOf(found) };
  }
  if (isSameEmployer(employerUscc, uscc)) return { expertId, assignmentId: null, standing: "same-employer" };
  if (conflict !== null) return { expertId, assignmentId: null, standing: "conflict" };
  // Whoever was recused for what has been cleared since may be assigned again, like one whose assignment was ended.
  return { expertId, assignmentId: found?.id ?? null, standing: found ? "ended" : "free" };
}

/** By pair (`‹application› ‹expert›`): one proven conflict is enough, whatever else is only suspected. */
export function standingOfConflicts(
  conflicts: readonly BarringConflict[],
): ReadonlyMap<string, BarringConflict["state"]> {
  const standing = new Map<string, BarringConflict["state"]>();
  for (const { applicationId, expertId, state } of conflicts) {
    const key = keyOf(applicationId, expertId);
    if (standing.get(key) !== "confirmed") standing.set(key, state);
  }
  return standing;
}

const keyOf = (applicationId: string, expertId: string) => `${applicationId} ${expertId}`;
