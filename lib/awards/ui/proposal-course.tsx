import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import { StatusBadge, type Tone } from "@/lib/ui/badge";
import { Instant } from "@/lib/ui/figures";
import { Panel } from "@/lib/ui/panel";
import { type Moment, Moments } from "@/lib/ui/progress";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { ProposalState } from "../domain/answer";
import type { ReadProposal } from "../queries/read-proposals";

const TONES: Readonly<Record<ProposalState, Tone>> = { proposed: "primary", approved: "success", sent_back: "warning" };

/** Who put the list forward, who answered and how; `further` is what came of it. */
export async function ProposalCourse({
  proposal,
  further = [],
}: {
  proposal: ReadProposal;
  further?: readonly Moment[];
}) {
  const [t, locale] = await Promise.all([getWords("awards"), getLocale()]);
  const { number, state, opinion } = proposal;
  return (
    <Panel
      title={t("course.title", { number })}
      aside={<StatusBadge tone={TONES[state]}>{t(`state.${state}`)}</StatusBadge>}
    >
      <Moments moments={[...momentsOf(proposal, t, locale), ...further]} />
      <h3 className="mt-4 text-base">{t("course.opinion")}</h3>
      <p className="mt-1 whitespace-pre-line text-ink-2">{opinion}</p>
    </Panel>
  );
}

function momentsOf(proposal: ReadProposal, t: Words<"awards">, locale: Locale): Moment[] {
  const { proposedBy, proposedAt, sums } = proposal;
  const proposed: Moment = {
    what: t("course.proposed", { name: proposedBy, count: sums.awards, amount: formatWan(sums.totalFen) }),
    when: <Instant at={proposedAt} locale={locale} />,
    state: "done",
  };
  return [proposed, answerMoment(proposal, t, locale)];
}

function answerMoment(proposal: ReadProposal, t: Words<"awards">, locale: Locale): Moment {
  const { decidedAt, decidedBy, meeting, sentBackReason } = proposal;
  if (decidedAt === null) return { what: t("course.waiting"), state: "now" };
  const name = decidedBy ?? "";
  const when = <Instant at={decidedAt} locale={locale} />;
  if (meeting === null) return { what: t("course.sentBack", { name }), when, note: sentBackReason, state: "done" };
  const on = formatDay(meeting.on.toISOString().slice(0, 10), locale);
  return {
    what: t("course.approved", { name }),
    when,
    note: t("course.meeting", { meeting: meeting.name, on, minutes: meeting.minutesNo }),
    state: "done",
  };
}
