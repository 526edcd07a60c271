import { TypingRest } from "@/lib/ui/form/typing-rest";
import type { PaperCode, PlainSection } from "../domain/content";
import { applyEdits, type Difference, differences, type Edit } from "../domain/edits";
import {
  asSent,
  choseMine,
  choseTheirs,
  disputed,
  type Known,
  marked,
  markedUnkept,
  noEdits,
  type Pending,
  rebased,
  sendable,
  typed,
  unkept,
  withPending,
} from "../domain/pending-edits";
import { type Place, type PlaceValue, placeKey } from "../domain/place";
import { type Answer, type Heard, isOver } from "./exchange";
import type { LeftReason } from "./open-pages";

export type KeeperStatus =
  | { readonly state: "saved"; readonly at: Date }
  | { readonly state: "unsaved" | "saving" | "unreachable" | "signed-out" | "other-account" | "choose" | "too-long" }
  | { readonly state: "refused"; readonly refusal: string };

/** What the screen shows of it; a new object whenever something has changed. */
export type KeeperView = {
  readonly status: KeeperStatus;
  readonly disputes: readonly Edit[];
  /** What no draft has room for: kept here alone until a person has shortened it. The same list as long as it is the same. */
  readonly unkept: readonly Edit[];
  readonly known: Known;
  /** When the server last kept something of this section, and who of the firm's other people did; null for oneself, or not told. */
  readonly keptAt: Date;
  readonly keptBy: string | null;
  /** How many places wait to be sent. */
  readonly unsent: number;
  readonly colleagues: NonNullable<Heard["colleagues"]>;
  /** Where words saved elsewhere have come into this form since it was opened, the newest last. */
  readonly merged: readonly Place[];
};

type Ports = {
  /** Says what was typed, or nothing, and hears what the server holds. */
  readonly exchange: (revision: number, edits: readonly Edit[]) => Promise<Answer>;
  /** Keeps in the browser what is not yet kept by the server. */
  readonly keep: (edits: readonly Edit[]) => void;
  /** Writes into the form what has come from elsewhere. */
  readonly take: (changes: readonly Difference[], shown: PlainSection) => void;
  readonly changed: () => void;
  /** Somebody is looking at this page: only then is the server asked what colleagues do. */
  readonly watched: () => boolean;
  readonly after: (milliseconds: number, work: () => void) => () => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
};

const PAUSE = 1000;
const RETRIES = [1500, 4000, 10_000, 20_000] as const;
const LOOK = { alone: 6000, together: 3000 } as const;

/**
 * Keeps one section, in order, one exchange at a time, and tries again until everything typed is kept or a person is needed.
 * The form always shows what the server is known to hold with everything typed on top; nothing typed is ever dropped.
 */
export class SectionKeeper {
  private pending: Pending = noEdits;
  private running: Promise<boolean> | null = null;
  private cancel: () => void = () => undefined;
  private failures = 0;
  private halted = false;
  private seen: KeeperView;
  private readonly typing: TypingRest;

  constructor(
    private readonly section: PaperCode,
    private known: Known,
    savedAt: Date,
    private readonly ports: Ports,
  ) {
    const nothing = { disputes: [], unkept: [], unsent: 0, colleagues: [], merged: [] };
    this.typing = new TypingRest(PAUSE, ports.now);
    this.seen = { ...nothing, status: { state: "saved", at: savedAt }, known, keptAt: savedAt, keptBy: null };
  }

  get view(): KeeperView {
    return this.seen;
  }

  /** What the form shows. */
  get shown(): PlainSection {
    return withPending(this.known.content, this.pending);
  }

  get isClean(): boolean {
    return this.pending.size === 0;
  }

  /** Why something typed is still here alone; null when the server keeps all of it. */
  get held(): LeftReason | null {
    if (this.isClean) return null;
    const { status } = this.seen;
    switch (status.state) {
      case "choose":
      case "too-long":
      case "signed-out":
        return status.state;
      case "other-account":
        return "signed-out";
      case "refused":
        return isOver(status.refusal) ? "over" : "refused";
      default:
        return "unreachable";
    }
  }

  /** Something was typed: kept here at once, sent when the fingers rest, or every few seconds while they do not. */
  type(changes: readonly { readonly place: Place; readonly value: PlaceValue }[]): void {
    const before = this.pending;
    for (const { place, value } of changes) this.pending = typed(this.pending, this.known, place, value);
    if (this.pending === before) return;
    this.ports.keep([...this.pending.values()]);
    if (this.halted) return;
    const status = this.isClean ? ({ state: "saving" } as const) : this.standing();
    if (!this.running && this.failures === 0 && !this.isShown(status)) this.show(status);
    this.later(this.typing.afterKey());
  }

  /** Words that an earlier page left behind come back as if they were typed now; what was typed since then is newer. */
  adopt(edits: readonly Edit[]): void {
    const before = this.shown;
    const left = new Map(edits.map((edit) => [placeKey(edit.place), marked(edit)]));
    this.settle(new Map([...rebased(left, this.known), ...this.pending]), before);
    void this.flush();
  }

  chooseMine(edit: Edit): void {
    this.settle(choseMine(this.pending, this.known, edit), this.shown);
    void this.flush();
  }

  chooseTheirs(edit: Edit): void {
    this.settle(choseTheirs(this.pending, edit), this.shown);
    void this.flush();
  }

  /** Before going on: true when the server keeps everything typed. */
  save(): Promise<boolean> {
    return this.isClean ? Promise.resolve(true) : this.flush();
  }

  /** Sends at once, or hears what is new. */
  async flush(): Promise<boolean> {
    this.cancel();
    do {
      this.running ??= this.exchange().finally(() => {
        this.running = null;
      });
      if (!(await this.running)) return false;
    } while (!this.halted && sendable(this.pending).length > 0);
    return this.isClean;
  }

  stop(): void {
    this.cancel();
  }

  private later(milliseconds: number): void {
    this.cancel();
    this.cancel = this.ports.after(milliseconds, () => {
      if (sendable(this.pending).length > 0 || this.ports.watched()) void this.flush();
      else this.later(LOOK.alone);
    });
  }

  private async exchange(): Promise<boolean> {
    if (this.halted) return false;
    this.typing.sent();
    const edits = sendable(this.pending);
    if (edits.length > 0) {
      this.pending = asSent(this.pending, edits);
      this.ports.keep([...this.pending.values()]);
      if (this.failures === 0) this.show({ state: "saving" });
    }
    const answer = await this.ports.exchange(this.known.revision, edits);
    if (answer.kind === "heard") return this.hear(answer, edits);
    if (answer.kind === "refused") this.halted = true;
    this.show(answer.kind === "refused" ? { state: "refused", refusal: answer.refusal } : { state: answer.kind });
    if (!this.halted) this.later(RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? LOOK.alone);
    this.failures += 1;
    return false;
  }

  private hear(heard: Heard, sent: readonly Edit[]): boolean {
    const before = this.shown;
    const { revision, savedAt, content, colleagues } = heard;
    this.failures = 0;
    this.known = { content: content ?? applyEdits(this.known.content, sent).content, revision };
    const keptBy = heard.savedBy ?? this.seen.keptBy;
    this.seen = { ...this.seen, keptAt: savedAt, keptBy, colleagues: colleagues ?? this.seen.colleagues };
    const keys = heard.unkept.map(placeKey);
    const noRoom = sent.filter(({ place }) => keys.includes(placeKey(place)));
    const changes = this.settle(markedUnkept(rebased(this.pending, this.known), noRoom), before, savedAt);
    if (changes.length > 0) this.tellMerged(changes);
    this.later(
      sendable(this.pending).length > 0 ? PAUSE : this.seen.colleagues.length > 0 ? LOOK.together : LOOK.alone,
    );
    return true;
  }

  /** The form follows; what is left is kept here; the screen says how things stand. */
  private settle(pending: Pending, before: PlainSection, savedAt?: Date): readonly Difference[] {
    this.pending = pending;
    this.ports.keep([...pending.values()]);
    const changes = differences(this.section, before, this.shown);
    if (changes.length > 0) this.ports.take(changes, this.shown);
    this.show(this.standing(savedAt));
    return changes;
  }

  private tellMerged(changes: readonly Difference[]): void {
    const fresh = changes.map(({ place }) => place);
    const keys = fresh.map(placeKey);
    const earlier = this.seen.merged.filter((place) => !keys.includes(placeKey(place)));
    this.seen = { ...this.seen, merged: [...earlier, ...fresh] };
    this.ports.changed();
  }

  private standing(savedAt?: Date): KeeperStatus {
    if (sendable(this.pending).length > 0) return { state: "unsaved" };
    if (disputed(this.pending).length > 0) return { state: "choose" };
    if (this.pending.size > 0) return { state: "too-long" };
    const { status } = this.seen;
    const at = savedAt ?? (status.state === "saved" ? status.at : null);
    return at ? { state: "saved", at } : status;
  }

  private show(status: KeeperStatus): void {
    const { known, pending } = this;
    const unsent = sendable(pending).length;
    this.seen = { ...this.seen, status, disputes: disputed(pending), unkept: this.unkeptNow(), unsent, known };
    this.ports.changed();
  }

  /** Another key in the same field says nothing new, and draws nothing. */
  private isShown({ state }: KeeperStatus): boolean {
    const { status, unsent, disputes, unkept: shown } = this.seen;
    const isSame = state === "unsaved" && status.state === "unsaved" && unsent === sendable(this.pending).length;
    return isSame && disputes.length === 0 && disputed(this.pending).length === 0 && this.unkeptNow() === shown;
  }

  private unkeptNow(): readonly Edit[] {
    const now = unkept(this.pending);
    const { unkept: before } = this.seen;
    return now.length === before.length && now.every((edit, index) => edit === before[index]) ? before : now;
  }
}
