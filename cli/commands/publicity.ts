import { parseArgs } from "node:util";
import { builtInCalendar, type PublicityRefusal, publicityUnits, publicityWindow } from "@/lib/calendars/domain";

const DONE = 0;
const BAD_INPUT = 2;
const USAGE = `usage: jigai publicity --start YYYY-MM-DD --days N [--unit ${publicityUnits.join("|")}]`;

/** `jigai publicity`: the last day of a publicity period, counted on the built-in years. */
export async function run(args: readonly string[]): Promise<number> {
  const answer = answerTo(args);
  if ("window" in answer) console.log(JSON.stringify(answer.window));
  else console.error(answer.sentence);
  return "window" in answer ? DONE : BAD_INPUT;
}

export function answerTo(args: readonly string[]) {
  const options = optionsOf(args);
  if (options && "twice" in options) return { sentence: `--${options.twice} is given twice; give it once.` };
  const unit = publicityUnits.find((known) => known === (options?.unit ?? "working"));
  if (!options?.start || !options.days || !unit) return { sentence: USAGE };
  if (!/^[0-9]+$/.test(options.days)) return { sentence: daysSentence };
  const result = publicityWindow(options.start, Number(options.days), unit, builtInCalendar);
  return result.ok ? { window: result.value } : { sentence: sentenceFor(result, options.start) };
}

function optionsOf(args: readonly string[]) {
  const option = { type: "string" } as const;
  try {
    const read = parseArgs({ args: [...args], options: { start: option, days: option, unit: option }, tokens: true });
    const names = read.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    const twice = names.find((name, place) => names.indexOf(name) !== place);
    return twice === undefined ? read.values : { twice };
  } catch {
    return null; // an unknown or valueless option: the usage says what there is
  }
}

const daysSentence = "--days is a whole number of days, 1 or more.";

function sentenceFor(refusal: PublicityRefusal, start: string): string {
  switch (refusal.error) {
    case "not-a-day":
      return `--start ${start} is not a day of the calendar; write it as 2026-06-30.`;
    case "days-below-one":
      return daysSentence;
    case "calendar-missing":
      return `The holidays of ${refusal.year} are not published here, so no day of that year can be counted; choose a period within ${knownYears()}.`;
  }
}

function knownYears(): string {
  const years = Object.keys(builtInCalendar);
  return `${years.at(0)} to ${years.at(-1)}`;
}
