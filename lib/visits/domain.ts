import type { ApplicationState } from "@/lib/applications/domain/application-state";

/** Somebody who was away for so long is here anew. */
const AWAY_MS = 30 * 60_000;
/** Being here is written down at most so often. */
const RENEW_MS = 5 * 60_000;

export type Visit = { readonly lastSeenAt: Date; readonly previousSeenAt: Date | null };

export type VisitNow = {
  /** What changed after this is news; null for somebody who has never been here. */
  readonly since: Date | null;
  /** Whether being here has to be written down. */
  readonly isDue: boolean;
};

/** What the visit that `now` belongs to counts its news from: the end of the one before, for the whole visit. */
export function visitNow(visit: Visit | null, now: Date): VisitNow {
  if (visit === null) return { since: null, isDue: true };
  const away = now.getTime() - visit.lastSeenAt.getTime();
  if (away > AWAY_MS) return { since: visit.lastSeenAt, isDue: true };
  return { since: visit.previousSeenAt, isDue: Math.abs(away) > RENEW_MS };
}

export const renewed = (visit: Visit | null, now: Date): Visit => ({
  lastSeenAt: now,
  previousSeenAt: visitNow(visit, now).since,
});

/** One line of news. `count` for what comes in numbers, `title` and `state` for one thing. */
export type Change =
  | { readonly kind: "announcement"; readonly title: string; readonly href: string; readonly at: Date }
  | { readonly kind: "answer"; readonly href: string; readonly at: Date }
  | {
      readonly kind: "application" | "city-decided";
      readonly title: string;
      readonly state: ApplicationState;
      readonly href: string;
      readonly at: Date;
    }
  | {
      readonly kind: "handed-in" | "question" | "recommended" | "assignment" | "proposal" | "exception";
      readonly count: number;
      readonly href: string;
    };
