import { TIMED_STEPS } from "./step-days";

/** Requests that an office owes an answer to, whatever a call says of its own steps. */
export const OFFICE_STEPS = ["claim", "question", "extension", "unlock", "recusal"] as const;
export type OfficeStep = (typeof OFFICE_STEPS)[number];

/** Working days. Neither interview nor notice names any; no award hangs on them, so they are no part of what a call freezes. */
export const OFFICE_DAYS: Readonly<Record<OfficeStep, number>> = {
  claim: 3,
  question: 3,
  extension: 2,
  unlock: 2,
  recusal: 2,
};

/** Everything that has a clock, in the order of the officer's list. */
export const CLOCK_STEPS = [...TIMED_STEPS, ...OFFICE_STEPS] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];
