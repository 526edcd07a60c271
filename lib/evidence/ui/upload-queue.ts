import { mayBeSentAgain } from "../domain/refusals";
import type { ReceivedFile } from "../schema";
import type { Sent } from "./send-file";

export type Upload = {
  readonly key: string;
  readonly file: File;
  /** `cut`: the line is gone. `signed-out`: the session has ended. Either way it and those behind it go on by themselves. */
  readonly phase: "waiting" | "hashing" | "sending" | "cut" | "signed-out" | "refused";
  readonly percent: number;
  readonly refusal: string | null;
};

type Ports = {
  /** Null when the file cannot be read any more. */
  readonly hash: (file: File, signal: AbortSignal) => Promise<string | null>;
  readonly send: (
    file: File,
    sha256: string,
    signal: AbortSignal,
    onProgress: (percent: number) => void,
  ) => Promise<Sent>;
  readonly received: (file: ReceivedFile, sent: File) => void;
  readonly changed: () => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
};

const RETRIES = [2000, 5000, 15_000, 30_000, 60_000] as const;
/** What the line has done to it, and not the portal: nobody has to do anything but wait. */
const CUT: ReadonlySet<string> = new Set(["not-reached", "upload-cut"]);

/** For what a file waits that the portal has not taken, and has not turned away either. */
const waitFor = (refusal: string): "cut" | "signed-out" | null =>
  CUT.has(refusal) ? "cut" : refusal === "not-signed-in" ? "signed-out" : null;

/** It may still arrive as it is, here or by one press. */
export const isUnfinished = ({ phase, refusal }: Upload): boolean =>
  phase !== "refused" || (refusal !== null && mayBeSentAgain(refusal));

/**
 * Files on their way, one after the other in the order in which they were chosen. Where the line is cut, or the session has
 * ended, the first one waits until it is back, the others behind it; each can be stopped, and one that was turned away can be
 * sent again.
 */
export class UploadQueue {
  private all: readonly Upload[] = [];
  private readonly stops = new Map<string, AbortController>();
  private running = false;
  private failures = 0;
  private cancel: () => void = () => undefined;

  constructor(private readonly ports: Ports) {}

  /** A new list whenever something has changed. */
  get uploads(): readonly Upload[] {
    return this.all;
  }

  add(added: readonly Upload[]): void {
    this.show([...this.all, ...added]);
    void this.run();
  }

  again(key: string): void {
    this.change(key, { phase: "waiting", percent: 0, refusal: null });
    void this.run();
  }

  forget(key: string): void {
    this.stops.get(key)?.abort();
    this.stops.delete(key);
    this.show(this.all.filter((upload) => upload.key !== key));
    void this.run();
  }

  lineIsBack(): void {
    this.goOn("cut");
  }

  signedInAgain(): void {
    this.goOn("signed-out");
  }

  private goOn(waited: "cut" | "signed-out"): void {
    for (const { key, phase } of this.all) if (phase === waited) this.again(key);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.next(); next !== null; next = this.next()) await this.carry(next);
    this.running = false;
  }

  /** A file that waits for the line, or for the person, holds up those behind it. */
  private next(): Upload | null {
    const first = this.all.find(({ phase }) => ["waiting", "cut", "signed-out"].includes(phase));
    return first?.phase === "waiting" ? first : null;
  }

  private async carry({ key, file }: Upload): Promise<void> {
    const stop = new AbortController();
    this.stops.set(key, stop);
    this.cancel();
    this.change(key, { phase: "hashing", percent: 0 });
    const sha256 = await this.ports.hash(file, stop.signal).catch(() => null);
    if (stop.signal.aborted) return;
    // A file that cannot be read any more has been moved or changed since it was chosen.
    if (sha256 === null) return this.change(key, { phase: "refused", refusal: "upload-damaged" });
    this.change(key, { phase: "sending" });
    const onProgress = (percent: number) => this.change(key, { percent });
    const sent = await this.ports.send(file, sha256, stop.signal, onProgress);
    if (stop.signal.aborted) return;
    if (!sent.ok) return this.turnedAway(key, sent.refusal);
    this.failures = 0;
    this.stops.delete(key);
    this.show(this.all.filter((upload) => upload.key !== key));
    this.ports.received(sent.value, file);
  }

  private turnedAway(key: string, refusal: string): void {
    const waited = waitFor(refusal);
    this.change(key, { phase: waited ?? "refused", percent: 0, refusal });
    if (waited !== "cut") {
      this.failures = 0;
      return;
    }
    const pause = RETRIES[Math.min(this.failures, RETRIES.length - 1)] ?? RETRIES[0];
    this.failures += 1;
    this.cancel = this.ports.after(pause, () => this.lineIsBack());
  }

  private change(key: string, changed: Partial<Upload>): void {
    this.show(this.all.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)));
  }

  private show(all: readonly Upload[]): void {
    this.all = all;
    this.ports.changed();
  }
}
