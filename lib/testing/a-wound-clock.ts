type Pause = { readonly milliseconds: number; readonly work: () => void };

/** A clock for queues that wait: it goes when it is wound. Of several pauses only the last is waited for. */
export function aWoundClock() {
  const pauses: number[] = [];
  let waiting: Pause | null = null;
  return {
    /** Every pause that was asked for, in milliseconds. */
    pauses,
    waits: () => waiting !== null,
    after(milliseconds: number, work: () => void): () => void {
      pauses.push(milliseconds);
      waiting = { milliseconds, work };
      return () => {
        waiting = null;
      };
    },
    /** The pause is over, and everything that follows from it has happened. Answers how long it was, in milliseconds. */
    async rest(): Promise<number | undefined> {
      const due = waiting;
      waiting = null;
      due?.work();
      await settled();
      return due?.milliseconds;
    },
  };
}

/** Every promise that can be kept by now is kept. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
