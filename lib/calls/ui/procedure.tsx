import type { ReactNode } from "react";
import { formatDays, formatDayWithin, formatInstant, shanghaiDay } from "@/lib/core/time";
import { getLocale, getWords } from "@/lib/words/server";
import { type StepDates, stillAhead } from "../domain/call-schedule";
import type { PublicCall } from "../queries/public-call";

type Props = Pick<PublicCall, "content" | "schedule" | "serverNow">;

/** The six steps from the check to the payment; the first two are the firm's. */
export async function Procedure({ content, schedule, serverNow }: Props) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  const { publicity, stepDays } = content;
  const today = shanghaiDay(serverNow);
  const year = today.slice(0, 4);
  const shown = (day: string) => formatDayWithin(day, year, locale);
  /** The days on which the step falls; else how long it takes; nothing where neither is known. */
  const when = (dates: StepDates, days?: number): string | undefined => {
    const { from, until } = stillAhead(dates, today);
    if (from !== null && until !== null) return formatDays(from, until, year, locale);
    if (until !== null) return t("steps.until", { until: shown(until) });
    if (from !== null) return t("steps.from", { from: shown(from) });
    return days === undefined ? undefined : t("steps.days", { days });
  };
  const steps: readonly { name: string; text: string; when?: string; own?: boolean }[] = [
    { name: t("steps.check"), text: t("steps.checkText"), when: t("steps.checkWhen"), own: true },
    {
      name: t("steps.fill"),
      text: t("steps.fillText"),
      when: t("steps.fillWhen", { when: formatInstant(content.closesAt, locale) }),
      own: true,
    },
    { name: t("steps.county"), text: t("steps.countyText"), when: when(schedule.county, stepDays["county-check"]) },
    {
      name: t("steps.city"),
      text: t("steps.cityText"),
      when: when(schedule.review, stepDays["city-check"] + stepDays.panel),
    },
    { name: t("steps.publicity"), text: t("steps.publicityText", publicity), when: when(schedule.publicity) },
    { name: t("steps.payment"), text: t("steps.paymentText"), when: when(schedule.payment) },
  ];
  return (
    <>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-3">
        {steps.map(({ name, text, when: time, own }, place) => (
          <Step key={name} number={place + 1} name={name} when={time} own={own}>
            {text}
          </Step>
        ))}
      </ol>
      <p className="hint mt-5">{t("steps.note")}</p>
    </>
  );
}

function Step(props: { number: number; name: string; when?: string; own?: boolean; children: ReactNode }) {
  return (
    <li className={`border-t-2 pt-3 ${props.own ? "border-primary" : "border-line"}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3>
          <span className="fig me-2 text-primary" aria-hidden="true">
            {props.number}
          </span>
          {props.name}
        </h3>
        {props.when && <span className="hint num">{props.when}</span>}
      </div>
      <p className="mt-1 text-ink-2">{props.children}</p>
    </li>
  );
}
