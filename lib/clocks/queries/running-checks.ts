import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import type { DaysOf, RunningStep } from "./running-step";

/** Exceptions that nobody has signed: the newest ruling of a part alone, for an older one asks for nothing any more. */
export async function runningExceptions({ db }: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const rows = await db.ruling.findMany({
    where: { application: { state: "recommended" } },
    orderBy: [{ ruledAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      part: true,
      isException: true,
      ruledAt: true,
      approvedById: true,
      applicationId: true,
      application: { select: { callId: true, firmName: true, projectName: true } },
    },
  });
  const newest = new Map(rows.map((row) => [`${row.applicationId} ${row.part}`, row]));
  return [...newest.values()]
    .filter(({ isException, approvedById }) => isException && approvedById === null)
    .map(({ id, applicationId, ruledAt, application: { callId, firmName, projectName } }) => ({
      id,
      callId,
      step: "exception",
      holder: { kind: "approver" },
      what: firmName,
      detail: projectName,
      href: `/desk/applications/${applicationId}?tab=registration`,
      since: ruledAt,
      days: daysOf(callId, "exception"),
      dueOn: null,
      remind: { people: { role: "approver" }, link: `/approvals/exceptions/${id}` },
    }));
}

type Letter = {
  readonly id: string;
  readonly callId: string;
  readonly department: string;
  readonly documentNo: string;
  readonly askedAt: Date;
  readonly title: string;
};

/**
 * Letters with a line that no reply has answered, as long as the round that they were sent for lasts. A department has no
 * account here: whoever asked is reminded to ask again.
 */
export async function runningLetters({ db }: Handle, daysOf: DaysOf): Promise<RunningStep[]> {
  const rows = await db.$queryRaw<Letter[]>`
    select i."id", i."callId", i."department", i."documentNo", i."askedAt", c."title"
    from "department_inquiry" i join "call" c on c."id" = i."callId"
    where c."state"::text = any (case i."round" when 'publicity' then array['publicity'] else array['open', 'closed', 'screening'] end)
      and exists (
        select 1 from "department_question" q where q."inquiryId" = i."id" and not exists (
          select 1 from "check_record" k join "department_reply" r on r."id" = k."replyId"
          where r."inquiryId" = i."id" and k."applicationId" = q."applicationId" and k."subject" = q."subject"))`;
  return rows.map(({ id, callId, department, documentNo, askedAt, title }) => ({
    id,
    callId,
    step: "department",
    holder: { kind: "department", name: department },
    what: documentNo,
    detail: title,
    href: `/desk/inquiries/${id}`,
    since: askedAt,
    days: daysOf(callId, "department"),
    dueOn: null,
    remind: { people: { role: "officer" }, link: `/desk/inquiries/${id}` },
  }));
}
