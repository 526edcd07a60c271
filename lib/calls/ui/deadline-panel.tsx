import { daysBetween, formatInstant, shanghaiDay } from "@/lib/core/time";
import { Countdown } from "@/lib/ui/countdown";
import { getLocale, getWords } from "@/lib/words/server";
import type { PublicCall } from "../queries/public-call";

type Dates = Pick<PublicCall, "phase" | "serverNow" | "workingDaysLeft"> & {
  readonly content: Pick<PublicCall["content"], "opensAt" | "closesAt">;
};

/** How long there is, on the server's clock; then both ends of the window. */
export async function DeadlinePanel({ content, phase, serverNow, workingDaysLeft }: Dates) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  const { opensAt, closesAt } = content;
  const isAhead = phase === "announced";
  const isRunning = phase === "open";
  const total = daysBetween(shanghaiDay(opensAt), shanghaiDay(closesAt));
  const gone = Math.min(total, Math.max(0, daysBetween(shanghaiDay(opensAt), shanghaiDay(serverNow))));
  return (
    <aside className="panel p-6" aria-label={t("dates.label")}>
      {isAhead || isRunning ? (
        <>
          <p className="text-ink-2">{t(isAhead ? "dates.leftToOpen" : "dates.left")}</p>
          <DaysLeft
            left={daysBetween(shanghaiDay(serverNow), shanghaiDay(isAhead ? opensAt : closesAt))}
            workingDays={isRunning ? workingDaysLeft : null}
          />
          <p className="hint mt-1">
            <Countdown serverNow={serverNow.toISOString()} deadlineAt={(isAhead ? opensAt : closesAt).toISOString()} />
          </p>
          {isRunning && total > 0 && (
            <progress
              className="progress mt-4"
              value={gone}
              max={total}
              aria-label={t("dates.progress", { gone, total })}
            />
          )}
        </>
      ) : (
        <p className="text-xl font-semibold">{t("dates.over")}</p>
      )}
      <dl className="pairs mt-4 text-[0.9375rem]">
        <dt>{t("opensAt")}</dt>
        <dd className="num text-end">{formatInstant(opensAt, locale)}</dd>
        <dt>{t("closesAt")}</dt>
        <dd className="num text-end font-semibold">{formatInstant(closesAt, locale)}</dd>
      </dl>
      <p className="hint mt-3">{t("dates.note")}</p>
    </aside>
  );
}

async function DaysLeft({ left, workingDays }: { left: number; workingDays: number | null }) {
  const t = await getWords("calls");
  if (left === 0) return <p className="mt-1 text-xl font-semibold text-primary">{t("dates.today")}</p>;
  return (
    <p className="mt-1 flex items-baseline gap-2">
      <span className="fig text-[3.5rem] leading-none text-primary">{left}</span>
      <span className="text-xl font-semibold">{t("dates.days")}</span>
      {workingDays !== null && <span className="text-ink-2">{t("dates.workingDays", { count: workingDays })}</span>}
    </p>
  );
}
