export type RemainingTime = { over: boolean; days: number; hours: number; minutes: number; seconds: number };

/** Milliseconds as a clock shows them: what is begun counts in full only when it is over, so the last second shows 0. */
export function remainingTime(milliseconds: number): RemainingTime {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  return {
    over: milliseconds <= 0,
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

/** Moments worth interrupting somebody for: a day, an hour, ten minutes, one minute before, and the end. */
const ANNOUNCED_SECONDS = [86_400, 3600, 600, 60, 0];

/** The step that was passed last; null while none is near. A change of it is announced, the ticking is not. */
export function announcedStep(milliseconds: number): number | null {
  return ANNOUNCED_SECONDS.findLast((step) => milliseconds / 1000 <= step) ?? null;
}
