import "server-only";
import type { OfficerActor } from "@/lib/auth/actor";
import { knownCalendar } from "@/lib/calendars/queries/known-calendar";
import { asActor, type Handle } from "@/lib/db/as-actor";
import { byUrgency, type ClockStep, stepDaysLeft } from "../domain";

/** Who has it: a reporting unit, a department, a firm, or an office of the bureau. */
export type Holder =
  | { readonly kind: "unit" | "department" | "firm"; readonly name: string }
  | { readonly kind: "officer" | "approver" };

export type ClockRow = {
  readonly id: string;
  readonly step: ClockStep;
  readonly holder: Holder;
  /** The firm with its project, a letter, a list. */
  readonly what: string;
  readonly detail: string;
  readonly href: string;
  readonly since: Date;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
};

type Found = Omit<ClockRow, "daysLeft">;

/** Every step of every call that somebody has before him now, late ones first. */
export function listClocks(actor: OfficerActor, step?: string): Promise<ClockRow[]> {
  return asActor(actor, async (handle) => {
    const calendar = await knownCalendar(handle);
    const found = [
      ...(await screeningSteps(handle)),
      ...(await exceptions(handle)),
      ...(await letters(handle)),
      ...(await lists(handle)),
    ];
    return found
      .filter((row) => step === undefined || row.step === step)
      .map((row) => ({ ...row, daysLeft: stepDaysLeft(row, handle.now, calendar) }))
      .sort(byUrgency);
  });
}

const STEP_OF = { submitted: "county-check", recommended: "city-check", returned: "correction" } as const;

async function screeningSteps({ db }: Handle): Promise<Found[]> {
  const rows = await db.application.findMany({
    where: { state: { in: ["submitted", "recommended", "returned"] }, firstSubmittedAt: { not: null } },
    select: {
      id: true,
      state: true,
      stateSince: true,
      firmName: true,
      projectName: true,
      unitCode: true,
      decisions: { orderBy: { decidedAt: "desc" }, take: 1, select: { answerDueOn: true } },
    },
  });
  return rows.flatMap(({ id, state, stateSince, firmName, projectName, unitCode, decisions }): Found[] => {
    if (state !== "submitted" && state !== "recommended" && state !== "returned") return [];
    const holder: Record<typeof state, Holder> = {
      submitted: { kind: "unit", name: unitCode ?? "" },
      recommended: { kind: "officer" },
      returned: { kind: "firm", name: firmName },
    };
    const due = state === "returned" ? (decisions[0]?.answerDueOn ?? null) : null;
    return [
      {
        id,
        step: STEP_OF[state],
        holder: holder[state],
        what: firmName,
        detail: projectName,
        href: `/desk/applications/${id}`,
        since: stateSince,
        dueOn: due?.toISOString().slice(0, 10) ?? null,
      },
    ];
  });
}

/** The newest ruling of a part alone: an older one that nobody has signed asks for nothing any more. */
async function exceptions({ db }: Handle): Promise<Found[]> {
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
      application: { select: { firmName: true, projectName: true } },
    },
  });
  const newest = new Map(rows.map((row) => [`${row.applicationId} ${row.part}`, row]));
  return [...newest.values()]
    .filter(({ isException, approvedById }) => isException && approvedById === null)
    .map(({ id, applicationId, ruledAt, application }) => ({
      id,
      step: "exception",
      holder: { kind: "approver" },
      what: application.firmName,
      detail: application.projectName,
      href: `/desk/applications/${applicationId}?tab=registration`,
      since: ruledAt,
      dueOn: null,
    }));
}

/** Letters with a line that no reply has answered, as long as the round that they were sent for lasts. */
async function letters({ db }: Handle): Promise<Found[]> {
  const rows = await db.$queryRaw<
    { id: string; department: string; documentNo: string; askedAt: Date; title: string }[]
  >`
    select i."id", i."department", i."documentNo", i."askedAt", c."title"
    from "department_inquiry" i join "call" c on c."id" = i."callId"
    where c."state"::text = any (case i."round" when 'publicity' then array['publicity'] else array['open', 'closed', 'screening'] end)
      and exists (
        select 1 from "department_question" q where q."inquiryId" = i."id" and not exists (
          select 1 from "check_record" k join "department_reply" r on r."id" = k."replyId"
          where r."inquiryId" = i."id" and k."applicationId" = q."applicationId" and k."subject" = q."subject"))`;
  return rows.map(({ id, department, documentNo, askedAt, title }) => ({
    id,
    step: "department",
    holder: { kind: "department", name: department },
    what: documentNo,
    detail: title,
    href: `/desk/inquiries/${id}`,
    since: askedAt,
    dueOn: null,
  }));
}

/** Lists that wait for a signature, and lists whose publicity is over. */
async function lists({ db, now }: Handle): Promise<Found[]> {
  const proposals = await db.awardProposal.findMany({
    where: { state: "proposed" },
    select: { id: true, callId: true, proposedAt: true, call: { select: { title: true } } },
  });
  const notices = await db.notice.findMany({
    where: { confirmedAt: null, endsAt: { lt: now }, call: { state: "publicity" } },
    select: { id: true, callId: true, endsAt: true, documentNo: true, call: { select: { title: true } } },
  });
  return [
    ...proposals.map(
      ({ id, callId, proposedAt, call }): Found => ({
        id,
        step: "approval",
        holder: { kind: "approver" },
        what: call.title,
        detail: "",
        href: `/desk/calls/${callId}/award`,
        since: proposedAt,
        dueOn: null,
      }),
    ),
    ...notices.map(
      ({ id, callId, endsAt, documentNo, call }): Found => ({
        id,
        step: "confirmation",
        holder: { kind: "officer" },
        what: call.title,
        detail: documentNo,
        href: `/desk/calls/${callId}/award`,
        since: endsAt,
        dueOn: null,
      }),
    ),
  ];
}
