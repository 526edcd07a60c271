import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { evaluationJson } from "@/lib/eligibility/domain/evaluation-json";
import { indexLibrary, matchLibrary } from "@/lib/eligibility/domain/library-match";
import { type CheckInput, readCheckInput } from "../check-input/check-input";
import { type Answer, runJsonCommand } from "../json-command";

/** `jigai check`: a whole list through the same function that the form and the desks call. */
export const run = (args: readonly string[]): Promise<number> => runJsonCommand("check", args, answerTo);

function answerTo(bytes: Uint8Array): Answer {
  const read = readCheckInput(bytes);
  return "faults" in read ? read : { answer: check(read.input) };
}

export function check({ policy, library, cases }: CheckInput) {
  const prepared = preparePolicy(policy);
  const index = indexLibrary(library, policy.libraryYears);
  return cases.map(({ id, ...facts }) => {
    const libraryMatch = matchLibrary(index, facts).kind;
    return { id, ...evaluationJson(evaluateCase(prepared, { ...facts, libraryMatch })) };
  });
}
