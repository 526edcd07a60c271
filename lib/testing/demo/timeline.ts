import { addDays } from "@/lib/core/time";
import { recordWhatTheClockBrought } from "@/lib/jobs/clock-tick";
import { actOut } from "./act-out";
import { announceOnStage, ON_FORMALITIES, ON_THE_DEADLINE } from "./act-out-announcements";
import { awardDays } from "./act-out-awards";
import { askDepartments } from "./act-out-inquiries";
import { answerSome, askAll } from "./act-out-questions";
import { rateAll } from "./act-out-ratings";
import { handUpSome } from "./act-out-recommendations";
import { reviewAll, startReviewing } from "./act-out-review";
import { closesAt, openDemoCall } from "./open-demo-call";
import type { DemoCall, DemoCase, Season, Step } from "./season";
import type { Stage } from "./stage";

type Act = (stage: Stage) => Promise<void>;

/** What happens at one instant: acts of different subjects side by side, those of one subject after one another. */
export type Moment = { readonly at: Date; readonly bySubject: ReadonlyMap<string, readonly Act[]> };

type Planned = { readonly at: Date; readonly subject: string; readonly act: Act };

const MINUTE_MS = 60_000;
const ANNOUNCED_DAYS_BEFORE = 6;

/** Everything that happens in a season, in the order of the clock, whichever call it belongs to. */
export function timelineOf(season: Season): readonly Moment[] {
  const planned = season.calls.flatMap((call) => [
    ...courseOfCall(season, call),
    ...call.cases.flatMap((each) => courseOfCase(call, each)),
  ]);
  const moments = new Map<number, Map<string, Act[]>>();
  for (const { at, subject, act } of planned) {
    const bySubject = moments.get(at.getTime()) ?? new Map<string, Act[]>();
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), act]);
    moments.set(at.getTime(), bySubject);
  }
  return [...moments]
    .sort(([left], [right]) => left - right)
    .map(([instant, bySubject]) => ({ at: new Date(instant), bySubject }));
}

const courseOfCase = (call: DemoCall, each: DemoCase): readonly Planned[] =>
  each.course.map((step) => ({
    at: momentOf(call, step.day, hourOf(step)),
    subject: `${call.key}/${each.firm}`,
    act: (stage) => actOut(stage, call, each, step),
  }));

function courseOfCall(season: Season, call: DemoCall): readonly Planned[] {
  const planned = (at: Date, act: Act): Planned => ({ at, subject: call.key, act });
  const opening = planned(momentOf(call, -ANNOUNCED_DAYS_BEFORE, "10:00"), (stage) =>
    openDemoCall(stage, season, call),
  );
  const { review } = call;
  const on = (day: number, time: string, act: Act) => planned(momentOf(call, day, time), act);
  if (review === null) {
    return [
      opening,
      on(6, "09:40", (stage) => askAll(stage, call)),
      on(8, "15:20", (stage) => answerSome(stage, call)),
      on(9, "09:00", (stage) => announceOnStage(stage, call, ON_FORMALITIES)),
      on(16, "09:00", (stage) => announceOnStage(stage, call, ON_THE_DEADLINE)),
      on(19, "11:30", (stage) => askDepartments(stage, call)),
      on(19, "17:00", (stage) => handUpSome(stage, call)),
    ];
  }
  return [
    opening,
    planned(new Date(closesAt(call).getTime() + MINUTE_MS), async () => {
      await recordWhatTheClockBrought();
    }),
    on(review.startsOnDay, "09:30", (stage) => startReviewing(stage, call, review)),
    on(review.startsOnDay + 3, "09:00", (stage) => reviewAll(stage, call, review)),
    ...(review.ending === "archived" ? awardDays(call, review).map(({ day, act }) => on(day, "10:00", act)) : []),
    ...(review.ending === "archived" ? [on(review.archivedOnDay + 1, "10:00", (stage) => rateAll(stage, call))] : []),
  ];
}

const momentOf = ({ opensOn }: DemoCall, day: number, time: string) =>
  new Date(`${addDays(opensOn, day)}T${time}:00+08:00`);

/** Firms in the morning, then the county, the city, and the approver last. */
function hourOf(step: Step): string {
  switch (step.do) {
    case "write":
      return "09:10";
    case "submit":
    case "withdraw":
    case "correct":
      return "10:20";
    case "recommend":
    case "not-recommend":
      return "14:30";
    case "return":
      return step.by === "county" ? "14:30" : "15:40";
    case "verify-investment":
    case "rule":
    case "find-eligible":
    case "find-ineligible":
    case "check-site":
      return "15:40";
    case "sign-exception":
    case "refuse-exception":
      return "16:30";
  }
}
