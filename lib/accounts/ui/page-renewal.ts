type Ports = {
  /** Asks for the page as it is now, and rejects when no answer of the portal's has come. */
  readonly renew: () => Promise<unknown>;
  readonly after: (milliseconds: number, work: () => void) => () => void;
};

const RETRIES = [2000, 5000, 15_000, 30_000, 60_000] as const;

/**
 * Draws a page anew as soon as the server can be reached: one question at a time, asked again more slowly each time, and at
 * once when the line is back. However often it is wanted meanwhile, one more answer serves all.
 */
export class PageRenewal {
  private wanted = false;
  private running = false;
  private failures = 0;
  private cancel: () => void = () => undefined;

  constructor(private readonly ports: Ports) {}

  want(): void {
    this.wanted = true;
    void this.run();
  }

  lineIsBack(): void {
    if (this.wanted) void this.run();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.cancel();
    this.running = true;
    while (this.wanted) {
      this.wanted = false;
      const reached = await this.ports.renew().then(
        () => true,
        () => false,
      );
      if (!reached) {
        this.later();
        break;
      }
      this.failures = 0;
    }
    this.running = false;
  }

  private later(): void {
    this.wanted = true;
    const pause = RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? RETRIES[0];
    this.failures += 1;
    this.cancel = this.ports.after(pause, () => void this.run());
  }
}
