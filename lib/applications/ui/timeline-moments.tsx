import type { Locale } from "@/lib/core/locale";
import { formatDay } from "@/lib/core/time";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { type Moment, Moments } from "@/lib/ui/progress";
import type { Words } from "@/lib/words/translate";
import type { ApplicationState } from "../domain/application-state";
import type { TimelineMoment } from "../domain/timeline";
import type { ScreeningMoment } from "../queries/read-corrections";
import type { DeskTime } from "../queries/read-course";

type Told = TimelineMoment<ScreeningMoment>;

/** What is still to come, for states that are not the end. */
const NEXT = ["draft", "submitted", "returned", "recommended", "eligible", "in_review", "proposed", "reserve"] as const;

/** The life of an application so far, and the one step that comes next. */
export function TimelineMoments(props: {
  moments: readonly Told[];
  /** The state whose next step is told; null when nothing more will come. */
  next: ApplicationState | null;
  /** How long whoever has it may take. */
  waiting: DeskTime | null;
  words: Words<"applications">;
  locale: Locale;
}) {
  const { words, locale } = props;
  const next = NEXT.find((each) => each === props.next);
  const lived = props.moments.map(
    (moment): Moment => ({
      what: whatHappened(moment, words),
      when: <Instant at={moment.at} locale={locale} />,
      note: noteOf(moment, words, locale),
      state: "done",
    }),
  );
  const ahead: readonly Moment[] = next
    ? [{ what: words(`timeline.next.${next}`), note: waitingNote(props.waiting, words, locale), state: "now" }]
    : [];
  return <Moments moments={[...lived, ...ahead]} />;
}

/** Until when, in working days; said plainly when it is over. */
function waitingNote(waiting: DeskTime | null, words: Words<"applications">, locale: Locale): string | undefined {
  if (waiting === null || waiting.until === null || waiting.daysLeft === null) return undefined;
  const { days, until, daysLeft } = waiting;
  const named = { days, until: formatDay(until, locale), left: Math.abs(daysLeft) };
  return daysLeft < 0 ? words("timeline.overdue", named) : words("timeline.until", named);
}

function whatHappened(moment: Told, words: Words<"applications">): string {
  switch (moment.kind) {
    case "created":
      return words("timeline.created");
    case "submitted":
      return moment.handed.number === 1
        ? words("timeline.submitted")
        : words("timeline.resubmitted", { number: moment.handed.number });
    case "decided":
      return words(`timeline.decided.${moment.decision.stage}.${moment.decision.verdict}`);
    case "review-began":
    case "review-ended":
      return words(`timeline.${moment.kind}`);
    case "notice": {
      const { version } = moment.notice;
      return version === 1 ? words("timeline.notice") : words("timeline.noticeAgain", { version });
    }
    case "moved":
      return words(`states.${moment.state}`);
  }
}

function noteOf(moment: Told, words: Words<"applications">, locale: Locale) {
  if (moment.kind === "submitted") return words("timeline.receipt", { receiptNo: moment.handed.receiptNo });
  if (moment.kind === "notice") {
    const { id, endsOn, replacedBy } = moment.notice;
    return (
      <>
        {replacedBy === null
          ? words("timeline.noticeEnds", { end: formatDay(endsOn, locale) })
          : words("timeline.noticeReplaced", { version: replacedBy })}{" "}
        <TextLink href={`/notices/${id}`}>{words("timeline.noticeLink")}</TextLink>
      </>
    );
  }
  if (moment.kind !== "decided") return undefined;
  const { opinion, documentNo, corrections } = moment.decision;
  const lines = [
    opinion.trim() === "" ? null : words("timeline.opinion", { text: opinion }),
    documentNo === null ? null : words("timeline.document", { text: documentNo }),
    corrections.length === 0 ? null : words("timeline.corrections", { count: corrections.length }),
  ].filter((line) => line !== null);
  return lines.length === 0
    ? undefined
    : lines.map((line) => (
        <span className="block" key={line}>
          {line}
        </span>
      ));
}
