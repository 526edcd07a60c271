import type { CaseFacts } from "./case-facts";
import { judgeBenefit } from "./criteria/benefit";
import { judgeCompletion } from "./criteria/completion";
import { judgeInvestment } from "./criteria/investment";
import { judgeLibrary } from "./criteria/library";
import { judgeRegistration } from "./criteria/registration";
import { type EligibilityPolicy, type PreparedPolicy, preparePolicy } from "./eligibility-policy";
import type { Evaluation } from "./finding";
import { verdictOf, worseOf, worstOf } from "./status";
import { judgeVetoes } from "./vetoes";

/** All five criteria and every veto, always: a firm learns everything that is lacking at once. */
export function evaluateCase(policy: PreparedPolicy, facts: CaseFacts): Evaluation {
  const criteria = [
    judgeLibrary(policy, facts),
    judgeRegistration(policy, facts),
    judgeInvestment(policy, facts),
    judgeCompletion(policy, facts),
    judgeBenefit(policy, facts),
  ];
  const vetoes = judgeVetoes(policy, facts);
  const verdict = verdictOf(worseOf(worstOf(criteria), worstOf(vetoes)));
  return { policy: policy.reference, verdict, criteria, vetoes };
}

/** One case under one policy; for many cases prepare the policy once. */
export const evaluate = (policy: EligibilityPolicy, facts: CaseFacts): Evaluation =>
  evaluateCase(preparePolicy(policy), facts);
