import type { Role } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { type CallState, isOver, type Window } from "./call-state";

/** What can be done to a call; "close" and "start-screening" are brought about by the clock alone. */
export const CALL_COMMANDS = [
  "open",
  "close",
  "start-screening",
  "start-review",
  "seal",
  "propose",
  "send-back",
  "approve",
  "propose-substitution",
  "send-back-substitution",
  "confirm",
  "archive",
] as const;
export type CallCommand = (typeof CALL_COMMANDS)[number];

export type CallMoveRefusal =
  | "not-your-step"
  | "call-not-in-this-state"
  | "window-in-past"
  | "window-not-over"
  | "submissions-settling"
  | "applications-undecided"
  | "no-eligible-applications"
  | "site-checks-missing"
  | "sheets-not-locked"
  | "publicity-not-over";

/** What a move depends on beside the state. What is left out counts against the move. */
export type CallMoveFacts = {
  readonly window: Window;
  /** Applications that are submitted, returned or recommended: nobody has decided them. */
  readonly undecidedApplications?: number;
  readonly eligibleApplications?: number;
  /** Eligible applications without the signed site check that the call requires before scoring. */
  readonly uncheckedApplications?: number;
  /** Assignments of the panel whose sheet is not locked and whose expert is not recused. */
  readonly unlockedSheets?: number;
  /** Last instant of the notice's publicity period. */
  readonly publicityEndsAt?: Date;
};

type Mover = Role | "clock";
type Condition = (facts: CallMoveFacts, now: Date) => CallMoveRefusal | null;
type Move = {
  readonly from: readonly CallState[];
  readonly by: Mover;
  readonly to: CallState;
  readonly unless?: Condition;
};

const windowInPast: Condition = ({ window }, now) => (isOver(window, now) ? "window-in-past" : null);
const windowNotOver: Condition = ({ window }, now) => (isOver(window, now) ? null : "window-not-over");

/** Longer than any transaction lives (20 s, lib/db): what was handed in at the last instant is counted by then. */
const SETTLING_MS = 30_000;

const reviewBlocked: Condition = (facts, now) => {
  if (!isOver(facts.window, now)) return "window-not-over";
  if (now.getTime() - facts.window.closesAt.getTime() < SETTLING_MS) return "submissions-settling";
  if (facts.undecidedApplications !== 0) return "applications-undecided";
  if (!facts.eligibleApplications) return "no-eligible-applications";
  return facts.uncheckedApplications === 0 ? null : "site-checks-missing";
};

const sheetsNotLocked: Condition = ({ unlockedSheets }) => (unlockedSheets === 0 ? null : "sheets-not-locked");

const publicityNotOver: Condition = ({ publicityEndsAt }, now) =>
  publicityEndsAt !== undefined && now > publicityEndsAt ? null : "publicity-not-over";

/** The one table of allowed moves. */
const MOVES: Readonly<Record<CallCommand, Move>> = {
  open: { from: ["draft"], by: "officer", to: "open", unless: windowInPast },
  close: { from: ["open"], by: "clock", to: "closed", unless: windowNotOver },
  "start-screening": { from: ["closed"], by: "clock", to: "screening", unless: windowNotOver },
  // From "open" and "closed" too: once the closing instant has passed, nobody waits for the job that writes it down.
  "start-review": { from: ["open", "closed", "screening"], by: "officer", to: "reviewing", unless: reviewBlocked },
  seal: { from: ["reviewing"], by: "officer", to: "sealed", unless: sheetsNotLocked },
  propose: { from: ["sealed"], by: "officer", to: "deliberating" },
  "send-back": { from: ["deliberating"], by: "approver", to: "sealed" },
  approve: { from: ["deliberating"], by: "approver", to: "publicity" },
  // An award has fallen on public notice: the list that fills its place goes the way of the first, and back to the notice.
  "propose-substitution": { from: ["publicity"], by: "officer", to: "deliberating" },
  "send-back-substitution": { from: ["deliberating"], by: "approver", to: "publicity" },
  confirm: { from: ["publicity"], by: "officer", to: "confirmed", unless: publicityNotOver },
  archive: { from: ["confirmed"], by: "officer", to: "archived" },
};

/** Whether `by` may do `command` to a call in `from` now, and where it then stands. */
export function moveCall(
  from: CallState,
  command: CallCommand,
  by: Mover,
  facts: CallMoveFacts,
  now: Date,
): Result<CallState, CallMoveRefusal> {
  const move = MOVES[command];
  if (move.by !== by) return err("not-your-step");
  if (!move.from.includes(from)) return err("call-not-in-this-state");
  const refusal = move.unless?.(facts, now) ?? null;
  return refusal === null ? ok(move.to) : err(refusal);
}

/** What `by` may do here and now: the buttons a desk shows. */
export const allowedCallCommands = (
  from: CallState,
  by: Mover,
  facts: CallMoveFacts,
  now: Date,
): readonly CallCommand[] => CALL_COMMANDS.filter((command) => moveCall(from, command, by, facts, now).ok);
