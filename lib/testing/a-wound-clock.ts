type Pause = { readonly milliseconds: number; readonly due: number; readonly work: () => void };

/** A clock for queues that wait: it goes when it is wound. Of several pauses only the last is waited for. */
export function aWoundClock() {
  const pauses: number[] = [];
  let now = 0;
  let waiting: Pause | null = null;
  const goOff = async () => {
    const due = waiting;
    waiting = null;
    due?.work();
    await settled();
  };
  return {
    /** Every pause that was asked for, in milliseconds. */
    pauses,
    now: () => now,
    waits: () => waiting !== null,
    after(milliseconds: number, work: () => void): () => void {
      pauses.push(milliseconds);
      waiting = { milliseconds, due: now + milliseconds, work };
      return () => {
        waiting = null;
      };
    },
    /** The pause is over, and everything that follows from it has happened. Answers how long it was, in milliseconds. */
    async rest(): Promise<number | undefined> {
      const milliseconds = waiting?.milliseconds;
      now = waiting?.due ?? now;
      await goOff();
      return milliseconds;
    },
    /** So long something else is done; a pause that ends meanwhile is over. */
    async pass(milliseconds: number): Promise<void> {
      now += milliseconds;
      if (waiting !== null && waiting.due <= now) await goOff();
    },
  };
}

/** Every promise that can be kept by now is kept. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
