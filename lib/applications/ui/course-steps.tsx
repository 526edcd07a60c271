import type { Locale } from "@/lib/core/locale";
import { formatDays, formatDayWithin, shanghaiDay } from "@/lib/core/time";
import { Steps } from "@/lib/ui/steps";
import type { Words } from "@/lib/words/translate";
import type { PlacedStep } from "../domain/application-steps";

type Context = { readonly now: Date; readonly words: Words<"applications">; readonly locale: Locale };

/** When a step was done, or within which days it falls; undefined where nobody can say. */
export function stepDates(
  { on, from, until }: Pick<PlacedStep, "on" | "from" | "until">,
  { now, words, locale }: Context,
): string | undefined {
  const year = shanghaiDay(now).slice(0, 4);
  const shown = (day: string) => formatDayWithin(day, year, locale);
  if (on !== null) return shown(on);
  if (from !== null && until !== null) return formatDays(from, until, year, locale);
  if (until !== null) return words("steps.until", { until: shown(until) });
  return from === null ? undefined : words("steps.from", { from: shown(from) });
}

/** The way of an application through its call; nothing once it has left it. */
export function CourseSection({ steps, ...context }: Context & { readonly steps: readonly PlacedStep[] }) {
  if (steps.length === 0) return null;
  const { words } = context;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2>{words("tasks.steps")}</h2>
      <Steps
        done={words("steps.done")}
        steps={steps.map((step) => ({
          name: words(`steps.${step.step}`),
          note: stepDates(step, context),
          state: step.state,
        }))}
      />
      {steps.some(({ state }) => state === "ahead") && <p className="hint">{words("steps.hint")}</p>}
    </section>
  );
}
