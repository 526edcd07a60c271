/** So long after the first key that was not sent, at most, it goes, even if the fingers never rest. */
const LONGEST_MS = 4000;

/**
 * When to send what is typed: once the fingers rest, and every few seconds while they do not. Whoever writes without a pause up
 * to the closing would otherwise lose everything since the last one. Times in milliseconds of any clock that only goes forward.
 */
export class TypingRest {
  private begun: number | null = null;

  constructor(
    private readonly rest: number,
    private readonly now: () => number,
  ) {}

  /** Another key: so long from now it is to be sent. */
  afterKey(): number {
    const now = this.now();
    this.begun ??= now;
    return Math.max(0, Math.min(this.rest, this.begun + LONGEST_MS - now));
  }

  /** What was typed so far is on its way. */
  sent(): void {
    this.begun = null;
  }
}
