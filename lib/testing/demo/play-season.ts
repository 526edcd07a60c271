import { registerRivals } from "./claims";
import { inParallel } from "./in-parallel";
import { importInventedCalendars } from "./invented-calendars";
import type { Season } from "./season";
import { lastingPassword, openStage, type Stage } from "./stage";
import { timelineOf } from "./timeline";

/** The programme's clock, as `jigai clock` moves it. */
export type Clock = { readonly set: (instant: Date) => Promise<void>; readonly reset: () => Promise<void> };

const AT_ONCE = 8;
const DAY_MS = 86_400_000;

/**
 * Lives through a season by the commands that the interface uses, moving the clock from act to act; leaves the clock running
 * true. A call of an earlier year is judged by the time of that year, as it was.
 */
export async function playSeason(season: Season, clock: Clock): Promise<Stage> {
  const moments = timelineOf(season);
  const [first] = moments;
  if (!first) throw new Error("nothing happens in this season");
  await clock.set(new Date(first.at.getTime() - DAY_MS));
  const stage = await openStage();
  const lastYear = Math.max(...moments.map(({ at }) => at.getUTCFullYear()));
  await importInventedCalendars(stage, [lastYear, lastYear + 1]);
  for (const { at, bySubject } of moments) {
    await clock.set(at);
    await inParallel([...bySubject.values()], AT_ONCE, async (acts) => {
      for (const act of acts) await act(stage);
    });
  }
  await clock.reset();
  await registerRivals(lastingPassword);
  return stage;
}
