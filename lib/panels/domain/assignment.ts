import type { CallState } from "@/lib/calls/domain/call-state";
import { err, ok, type Result } from "@/lib/core/result";

export const ASSIGNMENT_STATES = ["assigned", "cleared", "recused", "ended"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** The expert is still part of it: the file is, or will be, open to him. */
export const LIVE_STATES = ["assigned", "cleared"] as const satisfies readonly AssignmentState[];
export const isLive = (state: AssignmentState) => LIVE_STATES.some((live) => live === state);

export type AssignmentStanding = {
  readonly state: AssignmentState;
  readonly sheetBegunAt: Date | null;
  readonly sheetLockedAt: Date | null;
};

/** How far an expert has come with one application; a figure is never part of it. */
export const PROGRESS = ["undeclared", "declared", "begun", "locked", "recused", "ended"] as const;
export type Progress = (typeof PROGRESS)[number];

export function progressOf({ state, sheetBegunAt, sheetLockedAt }: AssignmentStanding): Progress {
  switch (state) {
    case "assigned":
      return "undeclared";
    case "cleared":
      if (sheetLockedAt !== null) return "locked";
      return sheetBegunAt === null ? "declared" : "begun";
    case "recused":
      return "recused";
    case "ended":
      return "ended";
  }
}

export const ASSIGNMENT_COMMANDS = ["declare-none", "declare-conflict", "score", "end", "end-for-conflict"] as const;
export type AssignmentCommand = (typeof ASSIGNMENT_COMMANDS)[number];

export type AssignmentRefusal =
  | "not-under-review"
  | "already-declared"
  | "declare-first"
  | "sheet-already-locked"
  | "assignment-over";

type Move = {
  readonly from: AssignmentState | "live";
  readonly to: AssignmentState;
  readonly otherwise: AssignmentRefusal;
};

/** The one table of what may happen to an assignment; all of it only while its call is under review. */
const MOVES: Readonly<Record<AssignmentCommand, Move>> = {
  "declare-none": { from: "assigned", to: "cleared", otherwise: "already-declared" },
  // Also from "cleared": a conflict that shows only in the file is declared as soon as it is seen.
  "declare-conflict": { from: "live", to: "recused", otherwise: "assignment-over" },
  score: { from: "cleared", to: "cleared", otherwise: "declare-first" },
  end: { from: "live", to: "ended", otherwise: "assignment-over" },
  "end-for-conflict": { from: "live", to: "recused", otherwise: "assignment-over" },
};

/** A conflict that shows late still counts: the locked sheet is void then. */
const AFTER_LOCKING: ReadonlySet<AssignmentCommand> = new Set(["declare-conflict", "end-for-conflict"]);

export function moveAssignment(
  { state, sheetLockedAt }: Omit<AssignmentStanding, "sheetBegunAt">,
  command: AssignmentCommand,
  call: { readonly state: CallState },
): Result<AssignmentState, AssignmentRefusal> {
  if (call.state !== "reviewing") return err("not-under-review");
  if (!isLive(state)) return err("assignment-over");
  if (sheetLockedAt !== null && !AFTER_LOCKING.has(command)) {
    return err(command === "declare-none" ? "already-declared" : "sheet-already-locked");
  }
  const { from, to, otherwise } = MOVES[command];
  return from === "live" || from === state ? ok(to) : err(otherwise);
}
