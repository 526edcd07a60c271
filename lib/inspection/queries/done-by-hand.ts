import "server-only";
import type { Handle } from "@/lib/db/as-actor";

/** What people did in a call that no rule would have done by itself, from the screening to the notice. */
export const BY_HAND_KINDS = [
  "ruling",
  "exception",
  "verified",
  "conflict",
  "recusal-request",
  "assigned",
  "ended",
  "replacement",
  "unlock",
  "late-recusal",
  "site-check",
  "site-record-copy",
  "sent-back",
  "extension",
  "what-if",
] as const;
export type ByHandKind = (typeof BY_HAND_KINDS)[number];

export type ByHand = {
  readonly id: string;
  readonly kind: ByHandKind;
  readonly at: Date;
  readonly byId: string | null;
  readonly applicationId: string | null;
  readonly expertId: string | null;
  /** The state or decision that it came to, as stored. */
  readonly outcome: string;
  /** What was written down as the reason. */
  readonly reason: string;
};

/** All of it for one call, oldest first. Each source names its columns: no score is among them. */
export async function doneByHand(handle: Handle, callId: string): Promise<readonly ByHand[]> {
  const rows = [
    ...(await rulings(handle, callId)),
    ...(await verifiedValues(handle, callId)),
    ...(await conflicts(handle, callId)),
    ...(await recusalRequests(handle, callId)),
    ...(await assignments(handle, callId)),
    ...(await replacements(handle, callId)),
    ...(await unlocks(handle, callId)),
    ...(await lateRecusals(handle, callId)),
    ...(await siteChecks(handle, callId)),
    ...(await siteRecordCopies(handle, callId)),
    ...(await sentBack(handle, callId)),
    ...(await extensions(handle, callId)),
    ...(await suppositions(handle, callId)),
  ];
  return rows.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const nobody = { applicationId: null, expertId: null };

async function rulings({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.ruling.findMany({ where: { application: { callId } } });
  return rows.flatMap((row): ByHand[] => {
    const { id, applicationId, part, decision, reason, ruledById, ruledAt } = row;
    const about = { applicationId, expertId: null };
    const ruled: ByHand = {
      ...{ ...about, id, kind: "ruling", at: ruledAt, byId: ruledById },
      ...{ outcome: `${part} ${decision}`, reason },
    };
    const answeredAt = row.approvedAt ?? row.approvalRefusedAt;
    if (!row.isException || answeredAt === null) return [ruled];
    const outcome = row.approvedAt === null ? "refused" : "approved";
    const answer = { byId: row.approvedById, outcome, reason: row.approvalReason ?? row.approvalDocumentNo ?? "" };
    return [ruled, { ...about, ...answer, id: `${id}-answer`, kind: "exception", at: answeredAt }];
  });
}

async function verifiedValues({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.verifiedValue.findMany({
    where: { application: { callId } },
    select: { id: true, applicationId: true, figure: true, reason: true, recordedById: true, recordedAt: true },
  });
  return rows.map(({ id, applicationId, figure, reason, recordedById, recordedAt }) => ({
    ...{ id, kind: "verified", at: recordedAt, byId: recordedById, applicationId, expertId: null },
    ...{ outcome: figure, reason },
  }));
}

async function conflicts({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.conflict.findMany({
    where: { application: { callId } },
    select: {
      id: true,
      applicationId: true,
      expertId: true,
      kind: true,
      source: true,
      state: true,
      statement: true,
      recordedById: true,
      recordedAt: true,
    },
  });
  return rows.map(({ id, applicationId, expertId, kind, source, state, statement, recordedById, recordedAt }) => ({
    ...{ id, kind: "conflict", at: recordedAt, byId: recordedById, applicationId, expertId },
    ...{ outcome: `${kind} ${source} ${state}`, reason: statement },
  }));
}

async function recusalRequests({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.recusalRequest.findMany({ where: { application: { callId } } });
  return rows.map(
    ({ id, applicationId, name, reason, state, answer, askedAt, askedById, answeredAt, answeredById }) => ({
      ...{ id, kind: "recusal-request", at: answeredAt ?? askedAt, byId: answeredById ?? askedById, applicationId },
      ...{
        expertId: null,
        outcome: state,
        reason: answer === null ? `${name}：${reason}` : `${name}：${reason} → ${answer}`,
      },
    }),
  );
}

/** One by one, beside the panel as a whole and beside a drawn plan; and whoever was taken off. */
async function assignments({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.assignment.findMany({
    where: { callId, OR: [{ source: "hand" }, { endedAt: { not: null } }] },
    select: {
      id: true,
      applicationId: true,
      expertId: true,
      source: true,
      assignedById: true,
      assignedAt: true,
      endedAt: true,
      endedById: true,
      endReason: true,
    },
  });
  return rows.flatMap(({ id, applicationId, expertId, source, ...row }): ByHand[] => {
    const about = { applicationId, expertId };
    return [
      ...(source === "hand"
        ? [
            {
              ...about,
              id,
              kind: "assigned" as const,
              at: row.assignedAt,
              byId: row.assignedById,
              outcome: source,
              reason: "",
            },
          ]
        : []),
      ...(row.endedAt === null
        ? []
        : [
            {
              ...{ ...about, id: `${id}-end`, kind: "ended" as const, at: row.endedAt, byId: row.endedById },
              ...{ outcome: "ended", reason: row.endReason ?? "" },
            },
          ]),
    ];
  });
}

async function replacements({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.replacement.findMany({ where: { callId } });
  return rows.map(({ id, applicationId, fromExpertId, because, reason, replacedById, replacedAt }) => ({
    ...{ id, kind: "replacement", at: replacedAt, byId: replacedById, applicationId, expertId: fromExpertId },
    ...{ outcome: because, reason },
  }));
}

async function unlocks({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.sheetUnlock.findMany({
    where: { callId },
    select: {
      id: true,
      state: true,
      reason: true,
      answer: true,
      askedAt: true,
      askedById: true,
      decidedAt: true,
      decidedById: true,
      assignment: { select: { applicationId: true, expertId: true } },
    },
  });
  return rows.map(({ id, state, reason, answer, askedAt, askedById, decidedAt, decidedById, assignment }) => ({
    ...{ id, kind: "unlock", at: decidedAt ?? askedAt, byId: decidedById ?? askedById, ...assignment },
    ...{ outcome: state, reason: answer ? `${reason} → ${answer}` : reason },
  }));
}

async function lateRecusals({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.lateRecusal.findMany({
    where: { callId },
    include: { assignment: { select: { applicationId: true, expertId: true } } },
  });
  return rows.map(({ id, kind, state, reason, answer, askedAt, askedById, decidedAt, decidedById, assignment }) => ({
    ...{ id, kind: "late-recusal", at: decidedAt ?? askedAt, byId: decidedById ?? askedById, ...assignment },
    ...{ outcome: `${kind} ${state}`, reason: answer ? `${reason} → ${answer}` : reason },
  }));
}

async function siteChecks({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.siteCheck.findMany({
    where: { callId, state: { in: ["signed", "withdrawn"] } },
    select: {
      id: true,
      applicationId: true,
      result: true,
      state: true,
      signedById: true,
      signedAt: true,
      concludedById: true,
      concludedAt: true,
      beganById: true,
      beganAt: true,
      withdrawnReason: true,
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, kind: "site-check", at: row.signedAt ?? row.concludedAt ?? row.beganAt },
    ...{ byId: row.signedById ?? row.concludedById ?? row.beganById, applicationId: row.applicationId, expertId: null },
    ...{ outcome: row.result ?? row.state, reason: row.withdrawnReason ?? "" },
  }));
}

async function siteRecordCopies({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.siteRecordCopy.findMany({
    where: { siteCheck: { callId } },
    select: { evidenceId: true, filedById: true, filedAt: true, siteCheck: { select: { applicationId: true } } },
  });
  return rows.map(({ evidenceId, filedById, filedAt, siteCheck: { applicationId } }) => ({
    ...{ id: evidenceId, kind: "site-record-copy", at: filedAt, byId: filedById, applicationId, expertId: null },
    ...{ outcome: "scan-replaced", reason: "" },
  }));
}

async function sentBack({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.awardProposal.findMany({
    where: { callId, state: "sent_back" },
    select: { id: true, number: true, decidedAt: true, decidedById: true, sentBackReason: true },
  });
  return rows.flatMap(({ id, number, decidedAt, decidedById, sentBackReason }): ByHand[] =>
    decidedAt === null
      ? []
      : [
          {
            ...nobody,
            id,
            kind: "sent-back",
            at: decidedAt,
            byId: decidedById,
            outcome: String(number),
            reason: sentBackReason ?? "",
          },
        ],
  );
}

async function extensions({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.callExtension.findMany({ where: { callId } });
  return rows.map(({ id, state, reason, answer, proposedAt, proposedById, decidedAt, decidedById }) => ({
    ...{ ...nobody, id, kind: "extension", at: decidedAt ?? proposedAt, byId: decidedById ?? proposedById },
    ...{ outcome: state, reason: answer ? `${reason} → ${answer}` : reason },
  }));
}

async function suppositions({ db }: Handle, callId: string): Promise<ByHand[]> {
  const rows = await db.auditEvent.findMany({
    where: { callId, action: "look-at-what-if" },
    select: { hash: true, at: true, actorId: true },
  });
  return rows.map(({ hash, at, actorId }) => ({
    ...nobody,
    ...{ id: hash, kind: "what-if", at, byId: actorId, outcome: "", reason: "" },
  }));
}
