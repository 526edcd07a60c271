import { type ApplicationState, type ScreeningStage, STATE_GROUPS } from "./application-state";

type Decision = {
  readonly stage: ScreeningStage;
  readonly verdict: "recommended" | "returned" | "not_recommended" | "eligible" | "ineligible";
  readonly decidedAt: Date;
};
/** A version of the public notice of the call; from `startsOn` to `endsOn`, "2026-08-26", anybody may object. */
export type PublicNotice = {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The newest version, where this one is older. */
  readonly replacedBy: number | null;
};

/** How far the call has come since the screening; null for what has not happened. */
export type CallMilestones = {
  readonly reviewStartedAt: Date | null;
  readonly sealedAt: Date | null;
  /** Every version that was published, oldest first. */
  readonly notices: readonly PublicNotice[];
};

type Handed = { readonly number: number; readonly receiptNo: string; readonly submittedAt: Date };

export type TimelineMoment<Of extends Decision = Decision> =
  | { readonly kind: "created"; readonly at: Date }
  | { readonly kind: "submitted"; readonly at: Date; readonly handed: Handed }
  | { readonly kind: "decided"; readonly at: Date; readonly decision: Of }
  | { readonly kind: "review-began"; readonly at: Date }
  | { readonly kind: "review-ended"; readonly at: Date }
  | { readonly kind: "notice"; readonly at: Date; readonly notice: PublicNotice }
  | { readonly kind: "moved"; readonly at: Date; readonly state: ApplicationState };

/** States that no submission and no screening decision tells of. */
const TOLD_BY_STATE: readonly ApplicationState[] = [
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
  readonly call: CallMilestones;
}): readonly TimelineMoment<Of>[] {
  const moments: TimelineMoment<Of>[] = [
    { kind: "created", at: life.createdAt },
    ...life.submissions.map((handed) => ({ kind: "submitted", at: handed.submittedAt, handed }) as const),
    ...life.decisions.map((decision) => ({ kind: "decided", at: decision.decidedAt, decision }) as const),
  ];
  if (wentToReview(life.state)) moments.push(...milestones(life));
  if (TOLD_BY_STATE.includes(life.state)) moments.push({ kind: "moved", at: life.stateSince, state: life.state });
  return moments.sort((left, right) => left.at.getTime() - right.at.getTime());
}

/** Everything found eligible goes under review with its call; what has left it earlier has no part in what follows. */
const wentToReview = (state: ApplicationState) =>
  state !== "eligible" && STATE_GROUPS["found-eligible"].some((found) => found === state);

type Reviewed = { readonly state: ApplicationState; readonly stateSince: Date; readonly call: CallMilestones };

/** Whose award has fallen stands in no list that is published afterwards. */
function milestones({ state, stateSince, call: { reviewStartedAt, sealedAt, notices } }: Reviewed) {
  const concerned = notices.filter(({ publishedAt }) => state !== "revoked" || publishedAt <= stateSince);
  return [
    ...(reviewStartedAt ? [{ kind: "review-began", at: reviewStartedAt } as const] : []),
    ...(sealedAt ? [{ kind: "review-ended", at: sealedAt } as const] : []),
    ...concerned.map((notice) => ({ kind: "notice", at: notice.publishedAt, notice }) as const),
  ];
}
