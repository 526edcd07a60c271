import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { ApproverActor } from "@/lib/auth/actor";
import { err, ok, type Result } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import type { Handle } from "@/lib/db/as-actor";
import { readScan } from "@/lib/db/read-scans";
import { sumsOf } from "../domain/proposed-list";
import { type RecordOfStep, type RecordRefusal, recordOfStep, type Signature } from "../domain/record-of-step";
import {
  exceedsFund,
  maySign,
  type NextStep,
  nextStep,
  type SignedProposal,
  type SigningRefusal,
} from "../domain/signing";
import { readSigning } from "../queries/read-signing";

export type HeldProposal = SignedProposal & {
  readonly id: string;
  readonly callId: string;
  readonly number: number;
  readonly runId: string;
  readonly exceedsFund: boolean;
  readonly replacesId: string | null;
};

/** The proposal, held until the transaction ends: of two who answer at once, the second finds the first one's answer. */
export async function holdProposal(handle: Handle, proposalId: string): Promise<HeldProposal | null> {
  const { db } = handle;
  await db.$queryRaw`select 1 from "award_proposal" where "id" = ${proposalId}::uuid for update`;
  const row = await db.awardProposal.findUnique({
    where: { id: proposalId },
    select: {
      id: true,
      callId: true,
      number: true,
      rankingRunId: true,
      state: true,
      proposedAt: true,
      replacesId: true,
      call: { select: { budgetFen: true, maxAwards: true } },
      awards: { select: { outcome: true, amountFen: true } },
      approvals: { orderBy: { place: "asc" }, select: { accountId: true, decidedOn: true } },
    },
  });
  if (!row) return null;
  const { rankingRunId, call, awards, approvals, ...proposal } = row;
  const signing = await readSigning(handle, proposal, approvals);
  return { ...proposal, ...signing, runId: rankingRunId, exceedsFund: exceedsFund(sumsOf(awards), call) };
}

export type SignRefusal =
  | SigningRefusal
  | RecordRefusal
  | "approval-file-infected"
  | "not-found"
  | "awards-exceed-fund"
  | "changed-meanwhile";

export type Signed = { readonly proposal: HeldProposal; readonly step: NextStep; readonly record: RecordOfStep };

type Wish = Signature & {
  readonly proposalId: string;
  /** The step as the signer saw it. */
  readonly place: number;
};

/** Writes one signature with what its step records, inside the transaction of a command that does what follows from it. */
export async function signStep(
  handle: Handle,
  actor: ApproverActor,
  { proposalId, place, ...typed }: Wish,
): Promise<Result<Signed, SignRefusal>> {
  const { db, now } = handle;
  const proposal = await holdProposal(handle, proposalId);
  if (!proposal) return err("not-found");
  const refusal = maySign(proposal, actor.accountId);
  if (refusal !== null) return err(refusal);
  const step = nextStep(proposal.chain, proposal.signatures.length);
  if (step?.place !== place) return err("changed-meanwhile");
  if (proposal.exceedsFund) return err("awards-exceed-fund");
  const record = recordOfStep(step.step.record, typed, proposal, now);
  if (!record.ok) return record;
  const { fileId, decidedOn } = record.value;
  if (fileId !== null) {
    const fault = await faultOfFile(handle, proposalId, fileId);
    if (fault !== null) return err(fault);
  }
  await db.approval.create({
    data: {
      ...record.value,
      proposalId,
      place,
      accountId: actor.accountId,
      signedAt: now,
      decidedOn: decidedOn === null ? null : new Date(`${decidedOn}T00:00:00Z`),
    },
    select: { place: true },
  });
  return ok({ proposal, step, record: record.value });
}

/** One that waits for the scanner may be signed upon, as a submission may hold pending files; an infected one proves nothing. */
async function faultOfFile(handle: Handle, proposalId: string, fileId: string) {
  if (!isUuid(fileId)) return "file-missing";
  const file = await handle.db.approvalFile.findFirst({ where: { id: fileId, proposalId }, select: { sha256: true } });
  if (!file) return "file-missing";
  return (await readScan(handle, file.sha256)) === "infected" ? "approval-file-infected" : null;
}

/** What an event tells of a signature: places, numbers and the file's row, never the words of an opinion. */
export const signatureDetail = ({ proposal: { id, number }, step: { place }, record }: Signed) => ({
  proposal: number,
  proposalId: id,
  place,
  record: record.record,
  documentNo: record.documentNo,
  decidedOn: record.decidedOn,
  fileId: record.fileId,
});

export const recordSignature = (handle: Handle, signed: Signed): Promise<void> =>
  recordEvent(handle, {
    action: "sign-proposal",
    subjectType: "call",
    subjectId: signed.proposal.callId,
    callId: signed.proposal.callId,
    detail: signatureDetail(signed),
  });
