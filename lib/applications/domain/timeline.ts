import type { ApplicationState, ScreeningStage } from "./application-state";

type Decision = {
  readonly stage: ScreeningStage;
  readonly verdict: "recommended" | "returned" | "not_recommended" | "eligible" | "ineligible";
  readonly decidedAt: Date;
};
type Handed = { readonly number: number; readonly receiptNo: string; readonly submittedAt: Date };

export type TimelineMoment<Of extends Decision = Decision> =
  | { readonly kind: "created"; readonly at: Date }
  | { readonly kind: "submitted"; readonly at: Date; readonly handed: Handed }
  | { readonly kind: "decided"; readonly at: Date; readonly decision: Of }
  | { readonly kind: "moved"; readonly at: Date; readonly state: ApplicationState };

/** States that no submission and no screening decision tells of. */
const TOLD_BY_STATE: readonly ApplicationState[] = [
  "in_review",
  "proposed",
  "reserve",
  "not_selected",
  "confirmed",
  "following_up",
  "archived",
  "withdrawn",
  "revoked",
];

/** The life of an application in the order in which it was lived, as the firm may read it. */
export function timeline<Of extends Decision>(life: {
  readonly createdAt: Date;
  readonly state: ApplicationState;
  readonly stateSince: Date;
  readonly submissions: readonly Handed[];
  readonly decisions: readonly Of[];
}): readonly TimelineMoment<Of>[] {
  const moments: TimelineMoment<Of>[] = [
    { kind: "created", at: life.createdAt },
    ...life.submissions.map((handed) => ({ kind: "submitted", at: handed.submittedAt, handed }) as const),
    ...life.decisions.map((decision) => ({ kind: "decided", at: decision.decidedAt, decision }) as const),
  ];
  if (TOLD_BY_STATE.includes(life.state)) moments.push({ kind: "moved", at: life.stateSince, state: life.state });
  return moments.sort((left, right) => left.at.getTime() - right.at.getTime());
}
