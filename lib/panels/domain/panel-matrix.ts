import { type AssignmentStanding, isLive, type Progress, progressOf } from "./assignment";
import { isSameEmployer, type LeftOutBecause, type Pair } from "./pairing";

/** One pair as the officer sees it: how far it has come, or why it may not be. Never a figure. */
export type Cell = {
  readonly expertId: string;
  readonly assignmentId: string | null;
  readonly standing: Progress | LeftOutBecause | "free";
};

export type MatrixAssignment = Pair & AssignmentStanding & { readonly id: string };
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
  conflicts: readonly Pair[],
): MatrixRow<Application>[] {
  const assigned = new Map(assignments.map((each) => [keyOf(each.applicationId, each.expertId), each]));
  const conflicted = new Set(conflicts.map((pair) => keyOf(pair.applicationId, pair.expertId)));
  return applications.map((application) => {
    const cells = experts.map(({ id: expertId, employerUscc }): Cell => {
      const key = keyOf(application.id, expertId);
      const found = assigned.get(key);
      if (found && (isLive(found.state) || found.state === "recused")) {
        return { expertId, assignmentId: found.id, standing: progressOf(found) };
      }
      if (isSameEmployer(employerUscc, application.uscc)) {
        return { expertId, assignmentId: null, standing: "same-employer" };
      }
      if (conflicted.has(key)) return { expertId, assignmentId: null, standing: "conflict" };
      return { expertId, assignmentId: found?.id ?? null, standing: found ? "ended" : "free" };
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

const keyOf = (applicationId: string, expertId: string) => `${applicationId} ${expertId}`;
