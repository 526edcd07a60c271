/** Of all that can stand in the way of a move of a call or an application, what can stand in the way of these steps. */
const STEP_REFUSALS = [
  "not-found",
  "not-your-step",
  "call-not-in-this-state",
  "not-in-this-state",
  "not-deliberating",
  "publicity-not-over",
  "changed-meanwhile",
] as const;
export type StepRefusal = (typeof STEP_REFUSALS)[number];

/** Anything else would mean that the table of moves says something new of these steps: then a word for it is due. */
export function stepRefusal(refusal: string): StepRefusal {
  const known = STEP_REFUSALS.find((each) => each === refusal);
  if (known === undefined) throw new Error(`a step of the awards is refused with ${refusal}`);
  return known;
}
