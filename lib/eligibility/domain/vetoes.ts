import { assertNever } from "@/lib/core/assert-never";
import type { CaseFacts } from "./case-facts";
import type { PreparedPolicy } from "./eligibility-policy";
import type { PartFinding } from "./finding";

/** The negative list: not in the interview, common elsewhere, and so only what the policy names. Never mixed with the five. */
export const judgeVetoes = (policy: PreparedPolicy, facts: CaseFacts): PartFinding[] =>
  policy.vetoes.map((id) => judgeVeto(id, facts));

function judgeVeto(id: string, facts: CaseFacts): PartFinding {
  const state = (Object.hasOwn(facts.vetoes, id) ? facts.vetoes[id] : undefined) ?? "unknown";
  const values = { veto: id };
  switch (state) {
    case "clear":
      return { id, status: "met", reason: "veto-clear", values };
    case "found":
      return { id, status: "not-met", reason: "veto-found", values };
    case "unknown":
      return { id, status: "needs-ruling", reason: "veto-unknown", values };
    default:
      return assertNever(state);
  }
}
