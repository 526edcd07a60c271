import "server-only";
import type { Handle } from "@/lib/db/as-actor";
import { claimedValue } from "@/lib/screening/domain/figures";
import { readValues } from "@/lib/screening/queries/read-values";
import type { ByHand } from "../domain/by-hand";

/** What was done by hand to the applications of a call, from the screening to the site. */
export const applicationsByHand = async (handle: Handle, callId: string): Promise<ByHand[]> => [
  ...(await rulings(handle, callId)),
  ...(await verifiedValues(handle, callId)),
  ...(await siteChecks(handle, callId)),
  ...(await siteRecordCopies(handle, callId)),
];

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

async function verifiedValues(handle: Handle, callId: string): Promise<ByHand[]> {
  const applications = await handle.db.verifiedValue.findMany({
    where: { application: { callId } },
    distinct: ["applicationId"],
    select: { applicationId: true },
  });
  const read = await readValues(
    handle,
    applications.map(({ applicationId }) => applicationId),
  );
  return [...read].flatMap(([applicationId, values]) =>
    values.map(({ id, figure, value, claim, reason, recordedById, recordedAt }, place): ByHand => {
      const before = values.slice(0, place).findLast((each) => each.figure === figure);
      const change = { figure, from: before?.value ?? claimedValue(figure, claim), to: value };
      const about = {
        id,
        kind: "verified",
        at: recordedAt,
        byId: recordedById,
        applicationId,
        expertId: null,
      } as const;
      return { ...about, outcome: figure, reason, change };
    }),
  );
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
