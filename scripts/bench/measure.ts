/** One figure of the bench: how much a second, and what it is compared with. */
export type Figure = { readonly name: string; readonly perSecond: number; readonly note?: string };
export type Aim = {
  readonly figure: Figure;
  readonly yardstick: Figure;
  readonly atLeast: number | null;
  /** "/s" unless it is a count. */
  readonly unit?: string;
};

/** Repeats the work until the time is up, in batches, after one batch that warms up. */
export async function perSecond(seconds: number, batch: number, work: () => Promise<void> | void): Promise<number> {
  await work();
  const begun = performance.now();
  let rounds = 0;
  while (performance.now() - begun < seconds * 1000) {
    await work();
    rounds += 1;
  }
  return (rounds * batch) / ((performance.now() - begun) / 1000);
}

/** Both in turn until the time is up, the best round of each in the process's own time: what else the machine does falls on neither. */
export function inTurn(seconds: number, works: readonly [() => void, () => void]): [number, number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const end = performance.now() + seconds * 1000;
  do {
    works.forEach((work, place) => {
      const begun = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(begun);
      best[place] = Math.min(best[place] ?? Number.POSITIVE_INFINITY, (user + system) / 1000);
    });
  } while (performance.now() < end);
  return [1000 / best[0], 1000 / best[1]];
}

const rate = (value: number) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US"));

/** One line an aim: both figures, their ratio, and whether the aim was met. */
export function lineOf({ figure, yardstick, atLeast, unit = "/s" }: Aim): string {
  const ratio = figure.perSecond / yardstick.perSecond;
  const verdict =
    atLeast === null ? "" : ratio >= atLeast ? `  (aim ≥ ${atLeast}: met)` : `  (aim ≥ ${atLeast}: NOT met)`;
  return `  ${figure.name}: ${rate(figure.perSecond)}${unit} ÷ ${yardstick.name}: ${rate(yardstick.perSecond)}${unit} = ${ratio.toFixed(2)}${verdict}`;
}
