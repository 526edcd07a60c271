import type { ReactNode } from "react";
import type { StateGroup } from "@/lib/applications/domain/application-state";
import { formatInstant } from "@/lib/core/time";
import { Pairs, Stats } from "@/lib/ui/facts";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import { CALL_STATES, type CallState } from "../domain/call-state";
import { TIMED_STEPS } from "../domain/step-days";
import type { DeskCall } from "../queries/desk-call";
import { Part } from "./call-document";
import { ChainTable } from "./chain-table";
import { type Condition, Conditions } from "./conditions";
import { CountingNotes } from "./counting-notes";
import { FrozenText } from "./frozen-text";
import { Funded } from "./funded";
import { RubricTable } from "./rubric-table";
import { StartReview } from "./start-review";
import { UnitTelephones } from "./telephones";

/** An opened call on its officer's desk: how it goes, the next act, and everything that is frozen. */
export async function OpenedCall(props: {
  call: DeskCall;
  closing: ReactNode;
  conditions: readonly Condition[];
  vetoes: readonly string[];
  source: string;
}) {
  const { call, closing, conditions, vetoes, source } = props;
  const { content, counts, stateNow } = call;
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  const listOf = (group?: StateGroup) =>
    `/desk/applications?${new URLSearchParams({ call: call.id, ...(group && { state: group }) })}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-14">
      <Part title={t("overview.applications")} id="applications">
        <Stats
          stats={[
            { title: t("overview.submitted"), value: counts.submitted, href: listOf() },
            { title: t("overview.undecided"), value: counts.undecided, href: listOf("undecided") },
            { title: t("overview.eligible"), value: counts.foundEligible, href: listOf("found-eligible") },
          ]}
        />
        {["open", "closed", "screening"].includes(stateNow) && (
          <div className="mt-6">
            <StartReview callId={call.id} eligible={counts.awaitingReview} ready={call.review.ok} />
          </div>
        )}
      </Part>
      <Course callId={call.id} state={stateNow} />
      <Part title={t("dates.title")} id="dates">
        <Pairs
          rows
          stack
          pairs={[
            ...(call.openedAt ? ([[t("overview.openedAt"), formatInstant(call.openedAt, locale)]] as const) : []),
            [t("opensAt"), formatInstant(content.opensAt, locale)],
            [t("closesAt"), formatInstant(content.closesAt, locale)],
            [t("siteCheck.title"), t(`siteCheck.times.${content.siteCheck.time}`)],
            [t("siteCheck.asCondition"), t(content.siteCheck.required ? "siteCheck.required" : "siteCheck.optional")],
            [t("sameDivision.title"), t(content.sameDivisionBars ? "sameDivision.bars" : "sameDivision.behind")],
            [t("dates.publicity"), t("dates.publicityValue", content.publicity)],
            [t("recordLevel.title"), t(`recordLevel.${content.recordLevel}`)],
          ]}
        />
      </Part>
      {closing}
      {call.sha256 !== null && (
        <Part title={t("frozen.title")} id="frozen">
          <FrozenText callId={call.id} sha256={call.sha256} />
        </Part>
      )}
      <Part title={t("fund.title")} id="fund">
        <Funded fund={content.fund} />
      </Part>
      <Part title={t("criteria.who")} id="criteria">
        <Conditions conditions={conditions} source={source} />
        <CountingNotes content={content} vetoes={vetoes} />
      </Part>
      <Part title={t("rubric.title")} id="rubric">
        <RubricTable rubric={content.rubric} fund={content.fund} />
      </Part>
      <Part title={t("chain.title")} id="chain">
        <ChainTable chain={content.chain} names={new Map(call.approvers.map(({ id, name }) => [id, name]))} />
      </Part>
      <Part title={t("stepDays.title")} id="step-days">
        <Pairs
          rows
          pairs={TIMED_STEPS.map((step) => [
            t(`timedSteps.${step}`),
            t("stepDays.value", { days: content.stepDays[step] }),
          ])}
        />
      </Part>
      <Part title={t("contacts.unitsTitle")} id="units">
        <UnitTelephones contacts={content.contacts} units={call.lists.units} />
      </Part>
    </div>
  );
}

/** The pages of the further course, each from the state on in which there is something to see. */
const COURSE = [
  { page: "site-checks", from: "open" },
  { page: "panel", from: "reviewing" },
  { page: "ranking", from: "sealed" },
  { page: "award", from: "deliberating" },
] as const;

async function Course({ callId, state }: { callId: string; state: CallState }) {
  const reached = COURSE.filter(({ from }) => CALL_STATES.indexOf(state) >= CALL_STATES.indexOf(from));
  if (reached.length === 0) return null;
  const t = await getWords("calls");
  return (
    <Part title={t("overview.course.title")} id="course">
      <ul className="rule-list">
        {reached.map(({ page }) => (
          <li key={page} className="py-3">
            <TextLink href={`/desk/calls/${callId}/${page}`}>{t(`overview.course.${page}`)}</TextLink>
          </li>
        ))}
      </ul>
    </Part>
  );
}
