import type { FigureValue, VerifiedFigure } from "@/lib/screening/domain/figures";

/** What people did in a call that no rule would have done by itself, from the screening to the notice. */
export const BY_HAND_KINDS = [
  "ruling",
  "exception",
  "verified",
  "conflict",
  "recusal-request",
  "profile",
  "assigned",
  "ended",
  "replacement",
  "practice-shown",
  "unlock",
  "late-recusal",
  "site-check",
  "site-record-copy",
  "sent-back",
  "extension",
  "what-if",
] as const;
export type ByHandKind = (typeof BY_HAND_KINDS)[number];

export type ByHand = {
  readonly id: string;
  readonly kind: ByHandKind;
  readonly at: Date;
  readonly byId: string | null;
  readonly applicationId: string | null;
  readonly expertId: string | null;
  /** The state or decision that it came to, as stored. */
  readonly outcome: string;
  /** What was written down as the reason. */
  readonly reason: string;
  /** Of a verified figure: from what to what. */
  readonly change?: FigureChange;
  /** Of an unlock: whose versions can be compared. */
  readonly unlockId?: string;
};

export type FigureChange = {
  readonly figure: VerifiedFigure;
  /** What counted before: what was verified earlier, else what the firm had claimed. */
  readonly from: FigureValue;
  readonly to: FigureValue;
};

type About = Pick<ByHand, "kind" | "applicationId" | "expertId" | "unlockId">;
type Asked = {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedById: string | null;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
  readonly decidedById: string | null;
};

/** What one person asks and another answers is told of both, each with his own words. `about` is what stands before the state. */
export function askedAndAnswered(of: About, asked: Asked, openState: string, about: readonly string[] = []): ByHand[] {
  const { id, state, reason, askedAt, askedById, answer, decidedAt, decidedById } = asked;
  const outcome = (come: string) => [...about, come].join(" ");
  const opened = { ...of, id, at: askedAt, byId: askedById, outcome: outcome(openState), reason };
  if (decidedAt === null) return [{ ...opened, outcome: outcome(state) }];
  const answered = { byId: decidedById, outcome: outcome(state), reason: answer ?? "" };
  return [opened, { ...of, ...answered, id: `${id}-answer`, at: decidedAt }];
}

export const nobody = { applicationId: null, expertId: null };
