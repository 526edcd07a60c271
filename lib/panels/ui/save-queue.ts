import { canonicalJson } from "@/lib/core/canonical-json";
import { TypingRest } from "@/lib/ui/form/typing-rest";

export type SaveStatus =
  | { readonly state: "saved"; readonly at: Date }
  | { readonly state: "untouched" | "unsaved" | "saving" | "failed" | "signed-out" }
  | { readonly state: "refused"; readonly refusal: string };

export type SaveOutcome<Content> =
  | { readonly kind: "saved"; readonly content: Content; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: "signed-out" | "failed" }
  | { readonly kind: "refused"; readonly refusal: string };

type Known<Content> = { readonly content: Content; readonly revision: number };

type Ports<Content> = {
  /** What stands in the form now; null when no draft could hold it. */
  readonly read: () => Content | null;
  readonly send: (known: Known<Content>, mine: Content) => Promise<SaveOutcome<Content>>;
  /** What the server keeps now, and what was sent: the form takes over what a colleague changed. */
  readonly take: (sent: Content, kept: Content) => void;
  readonly show: (status: SaveStatus) => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

const PAUSE = 1200;
const RETRIES = [2000, 5000, 15_000, 30_000] as const;

/** Saves a sheet in order, one request at a time, and tries again until it is kept or refused. Nothing typed is ever dropped. */
export class SaveQueue<Content> {
  private cancel: () => void = () => undefined;
  private running: Promise<boolean> | null = null;
  private failures = 0;
  private halted = false;
  private readonly typing: TypingRest;

  constructor(
    private known: Known<Content>,
    private readonly ports: Ports<Content>,
  ) {
    this.typing = new TypingRest(PAUSE, ports.now);
  }

  get revision(): number {
    return this.known.revision;
  }

  get isDirty(): boolean {
    const typed = this.ports.read();
    return typed === null || !same(typed, this.known.content);
  }

  /** Something was typed: save once the fingers rest, or every few seconds while they do not. */
  changed(): void {
    if (this.halted || !this.isDirty) return;
    if (!this.running && this.failures === 0) this.ports.show({ state: "unsaved" });
    this.later(this.typing.afterKey());
  }

  /** Saves at once; true when everything typed is kept. */
  async flush(): Promise<boolean> {
    this.cancel();
    while (!this.halted && this.isDirty) {
      this.running ??= this.saveOnce().finally(() => {
        this.running = null;
      });
      const kept = await this.running;
      if (!kept) return false;
    }
    return !this.isDirty;
  }

  private later(milliseconds: number): void {
    this.cancel();
    this.cancel = this.ports.after(milliseconds, () => {
      void this.flush();
    });
  }

  private async saveOnce(): Promise<boolean> {
    this.typing.sent();
    const mine = this.ports.read();
    if (mine === null) {
      this.ports.show({ state: "refused", refusal: "too-long" });
      return false;
    }
    this.ports.show({ state: "saving" });
    const outcome = await this.ports.send(this.known, mine).catch(() => ({ kind: "failed" }) as const);
    return this.settle(outcome, mine);
  }

  private settle(outcome: SaveOutcome<Content>, mine: Content): boolean {
    switch (outcome.kind) {
      case "saved":
        this.failures = 0;
        this.known = { content: outcome.content, revision: outcome.revision };
        if (!same(outcome.content, mine)) this.ports.take(mine, outcome.content);
        this.ports.show({ state: "saved", at: outcome.savedAt });
        return true;
      case "refused":
        this.halted = true;
        this.ports.show({ state: "refused", refusal: outcome.refusal });
        return false;
      default:
        this.ports.show({ state: outcome.kind });
        this.later(RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? PAUSE);
        this.failures += 1;
        return false;
    }
  }
}

const same = (left: unknown, right: unknown) => canonicalJson(left) === canonicalJson(right);
