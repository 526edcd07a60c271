import type { CheckRound } from "@/lib/checks/domain/check-record";
import { isVetoSubject, vetoOf } from "@/lib/checks/domain/check-record";
import type { FindingKey } from "@/lib/eligibility/domain/finding-key";

/** Those who are asked; the order of the list in which they are chosen. */
export const DEPARTMENTS = [
  "market-supervision",
  "taxation",
  "ecology-environment",
  "emergency-management",
  "statistics",
  "development-reform",
  "finance",
] as const;
export type Department = (typeof DEPARTMENTS)[number];

export const isDepartment = (text: string): text is Department => DEPARTMENTS.some((known) => known === text);

/** What each keeps a register of. Falsification and shared invoices are the desk's own to see. */
const QUESTIONS: Readonly<Record<Department, readonly FindingKey[]>> = {
  "market-supervision": ["vetoes.abnormal-operations", "vetoes.serious-dishonesty", "registration.division"],
  taxation: ["vetoes.tax-arrears", "benefit.tax"],
  "ecology-environment": [
    "vetoes.environmental-incident",
    "vetoes.environmental-bad-record",
    "completion.eia",
    "completion.discharge",
    "completion.acceptance",
  ],
  "emergency-management": ["vetoes.safety-incident", "completion.safety"],
  statistics: ["registration.above-scale", "benefit.revenue"],
  "development-reform": [
    "vetoes.credit-blacklist",
    "vetoes.obsolete-capacity",
    "vetoes.energy-review-missing",
    "completion.filing",
    "completion.energy",
  ],
  finance: ["vetoes.duplicate-funding"],
};

type Asked = { readonly vetoes?: readonly string[]; readonly formalities: readonly string[] };

/** What a call can ask of a department: only what its policy judges, and when publicity ends the negative list alone. */
export function questionsFor(department: Department, policy: Asked, round: CheckRound): readonly FindingKey[] {
  return QUESTIONS[department].filter((subject) => {
    if (isVetoSubject(subject)) return (policy.vetoes ?? []).includes(vetoOf(subject));
    if (round === "publicity") return false;
    const [group, part = ""] = subject.split(".");
    return group !== "completion" || policy.formalities.includes(part);
  });
}
