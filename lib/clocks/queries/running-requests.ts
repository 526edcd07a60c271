import "server-only";
import { OFFICE_DAYS, type OfficeStep } from "@/lib/calls/domain/office-days";
import type { Handle } from "@/lib/db/as-actor";
import type { RunningStep } from "./running-step";

/** What waits for an answer outside the days of a call: claims, questions, and what an officer has put to the approvers. */
export async function runningRequests(handle: Handle): Promise<RunningStep[]> {
  return [...(await claims(handle)), ...(await questions(handle)), ...(await putToApprovers(handle))];
}

/** Claims whose licence the county has not looked at yet. A newer copy begins the wait anew: it is the one to look at. */
async function claims({ db }: Handle): Promise<RunningStep[]> {
  const firms = await db.firm.findMany({
    where: { claimState: "unproven", licences: { some: {} } },
    select: {
      id: true,
      name: true,
      unitCode: true,
      claimSince: true,
      licences: { orderBy: { uploadedAt: "desc" }, take: 1, select: { uploadedAt: true } },
    },
  });
  return firms.map(({ id, name, unitCode, claimSince, licences }) => ({
    id,
    callId: null,
    ...answerWithin("claim"),
    holder: { kind: "unit", code: unitCode },
    what: name,
    detail: "",
    href: `/desk/applications?q=${encodeURIComponent(name)}`,
    since: licences[0]?.uploadedAt ?? claimSince,
    remind: { people: { unitCode }, link: `/county/claims/${id}` },
  }));
}

async function questions({ db }: Handle): Promise<RunningStep[]> {
  const rows = await db.question.findMany({
    where: { answers: { none: {} } },
    select: { id: true, callId: true, askedAt: true, call: { select: { title: true } } },
  });
  return rows.map(({ id, callId, askedAt, call }) => ({
    id,
    callId,
    ...answerWithin("question"),
    holder: { kind: "officer" },
    what: call.title,
    detail: "",
    href: `/desk/questions/${id}`,
    since: askedAt,
    remind: { people: { role: "officer" }, link: `/desk/questions/${id}` },
  }));
}

const call = { select: { title: true } } as const;

async function putToApprovers({ db }: Handle): Promise<RunningStep[]> {
  const extensions = await db.callExtension.findMany({
    where: { state: "proposed" },
    select: { id: true, callId: true, proposedAt: true, call },
  });
  const asked = { where: { state: "asked" }, select: { id: true, callId: true, askedAt: true, call } } as const;
  const unlocks = await db.sheetUnlock.findMany(asked);
  const recusals = await db.lateRecusal.findMany(asked);
  return [
    ...extensions.map((row) =>
      forApprovers("extension", `/desk/calls/${row.callId}`, { ...row, since: row.proposedAt }),
    ),
    ...unlocks.map((row) => forApprovers("unlock", `/desk/calls/${row.callId}/panel`, { ...row, since: row.askedAt })),
    ...recusals.map((row) =>
      forApprovers("recusal", `/desk/calls/${row.callId}/panel`, { ...row, since: row.askedAt }),
    ),
  ];
}

type Put = {
  readonly id: string;
  readonly callId: string;
  readonly since: Date;
  readonly call: { readonly title: string };
};

const forApprovers = (
  step: "extension" | "unlock" | "recusal",
  href: string,
  { id, callId, since, call }: Put,
): RunningStep => ({
  id,
  callId,
  ...answerWithin(step),
  holder: { kind: "approver" },
  what: call.title,
  detail: "",
  href,
  since,
  remind: { people: { role: "approver" }, link: `/approvals/${step}s/${id}` },
});

const answerWithin = (step: OfficeStep) => ({ step, days: OFFICE_DAYS[step], dueOn: null });
