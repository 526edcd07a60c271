import "server-only";
import type { ClockStep } from "@/lib/calls/domain/office-days";
import type { StepDays, TimedStep } from "@/lib/calls/domain/step-days";
import type { People } from "@/lib/notifications/domain/people";

/** Who has it: a reporting unit, a department, a firm, an office of the chain, an expert, or the bureau itself. */
export type Holder =
  | { readonly kind: "unit"; readonly code: string }
  | { readonly kind: "department" | "firm" | "office"; readonly name: string }
  | { readonly kind: "expert"; readonly accountId: string }
  | { readonly kind: "officer" | "approver" };

/** A step that somebody has before him now. */
export type RunningStep = {
  readonly id: string;
  /** Null where it belongs to no call. */
  readonly callId: string | null;
  readonly step: ClockStep;
  readonly holder: Holder;
  /** The firm, a letter, a call. */
  readonly what: string;
  /** The project, or what more there is to say. */
  readonly detail: string;
  /** Where an officer sees it. */
  readonly href: string;
  readonly since: Date;
  readonly days: number;
  /** The last day, where the step has been given one of its own. */
  readonly dueOn: string | null;
  /** Whom to remind, and where they do it. */
  readonly remind: { readonly people: People; readonly link: string };
};

/** How many days each step has, by call. */
export type DaysOf = (callId: string, step: TimedStep) => number;

/** A call that nobody may know of any more has nothing running. */
export const daysOf =
  (calls: ReadonlyMap<string, StepDays>): DaysOf =>
  (callId, step) => {
    const days = calls.get(callId);
    if (days === undefined) throw new Error(`step ${step} of a call that cannot be read: ${callId}`);
    return days[step];
  };
