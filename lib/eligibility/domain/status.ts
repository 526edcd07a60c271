/** What the engine, or a person, can say about one criterion or part of it. */
export type Status = "met" | "needs-ruling" | "missing" | "not-met";

export type Verdict = "eligible" | "needs-ruling" | "incomplete" | "ineligible";

export const STATUSES_WORST_FIRST = ["not-met", "missing", "needs-ruling", "met"] as const satisfies readonly Status[];

const SEVERITY: Readonly<Record<Status, number>> = { met: 0, "needs-ruling": 1, missing: 2, "not-met": 3 };

const VERDICTS: Readonly<Record<Status, Verdict>> = {
  "not-met": "ineligible",
  missing: "incomplete",
  "needs-ruling": "needs-ruling",
  met: "eligible",
};

export const worseOf = (left: Status, right: Status): Status => (SEVERITY[left] >= SEVERITY[right] ? left : right);

export const worstOf = (findings: readonly { readonly status: Status }[]): Status =>
  findings.reduce<Status>((worst, finding) => worseOf(worst, finding.status), "met");

/** Over criteria and vetoes alike: anything not met decides, then anything missing, then anything to rule on. */
export const verdictOf = (worst: Status): Verdict => VERDICTS[worst];
