import type { Role } from "@/lib/auth/actor";
import type { CallCourse } from "@/lib/calls/domain/call-state";
import { err, ok, type Result } from "@/lib/core/result";
import type { ApplicationState, ScreeningStage } from "./application-state";

/** What can be done to an application; a command of another feature names its step here and nowhere else. */
export const APPLICATION_COMMANDS = [
  "submit",
  "withdraw",
  "recommend",
  "not-recommend",
  "return-by-county",
  "find-eligible",
  "find-ineligible",
  "return-by-city",
  "end-return",
  "start-review",
  "select",
  "put-in-reserve",
  "pass-over",
  "confirm",
  "start-followup",
  "archive",
  "revoke",
] as const;
export type ApplicationCommand = (typeof APPLICATION_COMMANDS)[number];

export type MoveRefusal =
  | "not-your-step"
  | "already-submitted"
  | "already-withdrawn"
  | "not-in-this-state"
  | "call-not-open-yet"
  | "call-closed"
  | "review-has-begun"
  | "review-has-not-begun"
  | "not-deliberating"
  | "publicity-not-over";

export type MoveFacts = {
  readonly call: CallCourse;
  /** Set while the application is returned. */
  readonly returnedBy: ScreeningStage | null;
  /** End of the notice's publicity period; without it nothing is confirmed. */
  readonly publicityEndsAt?: Date;
};

export type Moved = { readonly state: ApplicationState; readonly returnedBy: ScreeningStage | null };

type Condition = (facts: MoveFacts, now: Date, from: ApplicationState) => MoveRefusal | null;

type Move = {
  readonly from: readonly ApplicationState[];
  readonly by: readonly Role[];
  readonly to: ApplicationState | ((facts: MoveFacts, from: ApplicationState) => ApplicationState);
  readonly returnedBy?: ScreeningStage;
  readonly unless?: Condition;
};

const BEFORE_REVIEW: readonly CallCourse["state"][] = ["open", "closed", "screening"];

const reviewHasBegun: Condition = ({ call }) => (BEFORE_REVIEW.includes(call.state) ? null : "review-has-begun");

/** Open or not is told by the call's instants; the closing instant itself is still in time. */
const outsideWindow: Condition = ({ call }, now) => {
  if (call.state === "draft" || now < call.opensAt) return "call-not-open-yet";
  return now > call.closesAt ? "call-closed" : null;
};

/** Only the first submission has to come before the closing; a correction is in time until the review begins. */
const tooEarlyOrLate: Condition = (facts, now, from) =>
  from === "draft" ? outsideWindow(facts, now, from) : reviewHasBegun(facts, now, from);

const notDeliberating: Condition = ({ call }) => (call.state === "deliberating" ? null : "not-deliberating");

const publicityNotOver: Condition = ({ publicityEndsAt }, now) =>
  publicityEndsAt !== undefined && now > publicityEndsAt ? null : "publicity-not-over";

/** Back to the desk that returned it: returned by the city, it does not pass the county again. */
const backToDesk = ({ returnedBy }: MoveFacts): ApplicationState =>
  returnedBy === "city" ? "recommended" : "submitted";

/** The one table of allowed moves. */
const MOVES: Readonly<Record<ApplicationCommand, Move>> = {
  submit: {
    from: ["draft", "returned"],
    by: ["firm"],
    to: (facts, from) => (from === "draft" ? "submitted" : backToDesk(facts)),
    unless: tooEarlyOrLate,
  },
  withdraw: {
    from: ["submitted", "returned", "recommended", "eligible"],
    by: ["firm"],
    to: "withdrawn",
    unless: reviewHasBegun,
  },
  recommend: { from: ["submitted"], by: ["county"], to: "recommended", unless: reviewHasBegun },
  "not-recommend": { from: ["submitted"], by: ["county"], to: "not_recommended", unless: reviewHasBegun },
  "return-by-county": {
    from: ["submitted"],
    by: ["county"],
    to: "returned",
    returnedBy: "county",
    unless: reviewHasBegun,
  },
  "find-eligible": { from: ["recommended"], by: ["officer"], to: "eligible", unless: reviewHasBegun },
  // From "returned" too: a return that nobody answers would block the review for ever. From "eligible": a department may find
  // something after the decision and before the review.
  "find-ineligible": {
    from: ["recommended", "returned", "eligible"],
    by: ["officer"],
    to: "ineligible",
    unless: reviewHasBegun,
  },
  "return-by-city": {
    from: ["recommended"],
    by: ["officer"],
    to: "returned",
    returnedBy: "city",
    unless: reviewHasBegun,
  },
  // The officer takes the last submission as it is, and the desk that returned it decides.
  "end-return": { from: ["returned"], by: ["officer"], to: backToDesk, unless: reviewHasBegun },
  "start-review": {
    from: ["eligible"],
    by: ["officer"],
    to: "in_review",
    unless: ({ call }) => (call.state === "reviewing" ? null : "review-has-not-begun"),
  },
  // An application learns its outcome when the approver signs: the firm sees its state, and a proposal is not yet a decision.
  // From the reserve too: after an award has fallen, the list that fills its place is approved in the same way.
  select: { from: ["in_review", "reserve"], by: ["approver"], to: "proposed", unless: notDeliberating },
  "put-in-reserve": { from: ["in_review"], by: ["approver"], to: "reserve", unless: notDeliberating },
  "pass-over": { from: ["in_review", "reserve"], by: ["approver"], to: "not_selected", unless: notDeliberating },
  confirm: { from: ["proposed"], by: ["officer"], to: "confirmed", unless: publicityNotOver },
  "start-followup": { from: ["confirmed"], by: ["officer"], to: "following_up" },
  archive: { from: ["confirmed", "following_up", "reserve", "not_selected"], by: ["officer"], to: "archived" },
  revoke: { from: ["proposed", "confirmed", "following_up"], by: ["officer"], to: "revoked" },
};

/** Whether `role` may do `command` to an application in `from` now, and where it then stands. */
export function moveApplication(
  from: ApplicationState,
  command: ApplicationCommand,
  role: Role,
  facts: MoveFacts,
  now: Date,
): Result<Moved, MoveRefusal> {
  const move = MOVES[command];
  if (!move.by.includes(role)) return err("not-your-step");
  if (!move.from.includes(from)) return err(command === "submit" ? submitTwice(from) : "not-in-this-state");
  const refusal = move.unless?.(facts, now, from) ?? null;
  if (refusal !== null) return err(refusal);
  const state = typeof move.to === "function" ? move.to(facts, from) : move.to;
  return ok({ state, returnedBy: move.returnedBy ?? null });
}

const submitTwice = (from: ApplicationState): MoveRefusal =>
  from === "withdrawn" ? "already-withdrawn" : "already-submitted";

/** What `role` may do here and now: the buttons a desk shows. */
export const allowedCommands = (
  from: ApplicationState,
  role: Role,
  facts: MoveFacts,
  now: Date,
): readonly ApplicationCommand[] =>
  APPLICATION_COMMANDS.filter((command) => moveApplication(from, command, role, facts, now).ok);
