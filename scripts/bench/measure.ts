/** One figure of the bench: how much a second, and what it is compared with. */
export type Figure = { readonly name: string; readonly perSecond: number; readonly note?: string };
export type Aim = { readonly figure: Figure; readonly yardstick: Figure; readonly atLeast: number | null };

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

const whole = (value: number) => Math.round(value).toLocaleString("en-US");

/** One line an aim: both figures, their ratio, and whether the aim was met. */
export function lineOf({ figure, yardstick, atLeast }: Aim): string {
  const ratio = figure.perSecond / yardstick.perSecond;
  const verdict =
    atLeast === null ? "" : ratio >= atLeast ? `  (aim ≥ ${atLeast}: met)` : `  (aim ≥ ${atLeast}: NOT met)`;
  return `  ${figure.name}: ${whole(figure.perSecond)}/s ÷ ${yardstick.name}: ${whole(yardstick.perSecond)}/s = ${ratio.toFixed(2)}${verdict}`;
}
