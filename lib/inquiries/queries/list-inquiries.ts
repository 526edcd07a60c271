import "server-only";
import type { BureauActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { byUrgency, stepDaysLeft } from "@/lib/calls/domain/step-days";
import { readCall } from "@/lib/calls/queries/read-call";
import type { CheckRound } from "@/lib/checks/domain/check-record";
import { roundOfCall } from "@/lib/checks/domain/round";
import { isUuid } from "@/lib/core/uuid";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { DEPARTMENTS, type Department, questionsFor } from "../domain/departments";

export type InquiryRow = {
  readonly id: string;
  readonly round: CheckRound;
  readonly department: string;
  readonly documentNo: string;
  readonly askedAt: Date;
  readonly lines: number;
  readonly answered: number;
  readonly against: number;
  readonly replies: number;
  /** Working days that are left of one that is not answered, while its round lasts. */
  readonly daysLeft: number | null;
};

export type InquiriesPage = {
  readonly call: { readonly id: string; readonly title: string };
  readonly round: CheckRound | null;
  /** Whom this call can ask something now. */
  readonly departments: readonly Department[];
  readonly rows: readonly InquiryRow[];
};

/** The letters of a call: those that somebody waits for by urgency, then the others by age. */
export function findInquiries(actor: BureauActor, callId: string): Promise<InquiriesPage | null> {
  return asActor(actor, async (handle) => {
    const call = isUuid(callId) ? await readCall(handle, callId) : null;
    if (!call || call.state === "draft") return null;
    const round = roundOfCall(call.state);
    const { policy, title } = call.content;
    return {
      call: { id: callId, title },
      round,
      departments: round === null ? [] : DEPARTMENTS.filter((each) => questionsFor(each, policy, round).length > 0),
      rows: await timed(handle, await readInquiries(handle, callId), round, call.content.stepDays.department),
    };
  });
}

async function timed(handle: Handle, rows: readonly Counted[], round: CheckRound | null, days: number) {
  const calendar = await knownCalendar(handle);
  return rows
    .map((row): InquiryRow => {
      const running = row.round === round && row.answered < row.lines;
      const step = { since: row.askedAt, days, dueOn: null };
      return { ...row, daysLeft: running ? stepDaysLeft(step, handle.now, calendar) : null };
    })
    .sort((left, right) => byUrgency({ ...left, since: left.askedAt }, { ...right, since: right.askedAt }));
}

type Counted = Omit<InquiryRow, "daysLeft">;

/** A line is answered once any reply to the letter has answered it. */
const readInquiries = ({ db }: Handle, callId: string): Promise<Counted[]> =>
  db.$queryRaw<Counted[]>`
    select i."id", i."round"::text as "round", i."department", i."documentNo", i."askedAt", q."lines", q."answered", q."against",
      (select count(*)::int from "department_reply" r where r."inquiryId" = i."id") as "replies"
    from "department_inquiry" i
    cross join lateral (
      select count(*)::int as "lines", count(a."outcome")::int as "answered",
        count(*) filter (where a."outcome" in ('found', 'differs'))::int as "against"
      from "department_question" q
      left join lateral (
        select c."outcome" from "check_record" c join "department_reply" r on r."id" = c."replyId"
        where r."inquiryId" = i."id" and c."applicationId" = q."applicationId" and c."subject" = q."subject"
        order by c."recordedAt" desc, c."id" desc limit 1) a on true
      where q."inquiryId" = i."id") q
    where i."callId" = ${callId}::uuid
    order by i."askedAt", i."id"`;
