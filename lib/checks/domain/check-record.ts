import type { VetoState } from "@/lib/eligibility/domain/case-facts";
import { CRITERIA, type CriterionId } from "@/lib/eligibility/domain/finding";
import { type FindingKey, partKey } from "@/lib/eligibility/domain/finding-key";

/** What was found: of a veto that there is nothing or something, of anything else that it is so or otherwise. */
export const VETO_OUTCOMES = ["clear", "found"] as const;
export const OTHER_OUTCOMES = ["confirmed", "differs"] as const;
export type CheckOutcome = (typeof VETO_OUTCOMES)[number] | (typeof OTHER_OUTCOMES)[number];

/** Asked twice: before the city decides, and again when publicity ends. */
export type CheckRound = "screening" | "publicity";

/** 核查记录: what somebody who is not the firm says of one finding. */
export type CheckRecord = { readonly subject: FindingKey; readonly outcome: CheckOutcome; readonly round: CheckRound };

const VETO = "vetoes.";

export const vetoSubject = (veto: string): FindingKey => partKey("vetoes", veto);
export const isVetoSubject = (subject: string) => subject.startsWith(VETO);
export const vetoOf = (subject: FindingKey) => subject.slice(VETO.length);

export const outcomesOf = (subject: string): readonly CheckOutcome[] =>
  isVetoSubject(subject) ? VETO_OUTCOMES : OTHER_OUTCOMES;

/** An outcome against the firm has to say what it is. */
export const mustSayWhat = (outcome: CheckOutcome) => outcome === "found" || outcome === "differs";

/** The facts that the engine takes: of each veto the newest record (`records` come oldest first), whichever round it is of. */
export function vetoStates(
  records: readonly Pick<CheckRecord, "subject" | "outcome">[],
): Readonly<Record<string, VetoState | undefined>> {
  const states = records.flatMap(({ subject, outcome }) =>
    isVetoSubject(subject) && (outcome === "clear" || outcome === "found") ? [[vetoOf(subject), outcome] as const] : [],
  );
  return Object.fromEntries(states);
}

export const isCriterionGroup = (group: string): group is CriterionId | "vetoes" =>
  group === "vetoes" || CRITERIA.some((criterion) => criterion === group);
