import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import { err, ok, type Result } from "@/lib/core/result";
import { isDay, shanghaiDay } from "@/lib/core/time";
import type { SignedProposal } from "./signing";

/** What the signer typed; what the step does not record is left blank. `fileId` names the scan, sent beforehand. */
export type Signature = {
  readonly opinion: string;
  readonly meetingName: string;
  readonly decidedOn: string;
  readonly documentNo: string;
  readonly fileId: string;
};

/** What is kept under the signature. */
export type RecordOfStep = { readonly record: ApprovalRecord; readonly opinion: string } & Readonly<
  Record<"meetingName" | "decidedOn" | "documentNo" | "fileId", string | null>
>;

export type RecordRefusal =
  | "meeting-missing"
  | "minutes-missing"
  | "meeting-day-unknown"
  | "meeting-in-future"
  | "meeting-before-proposal"
  | "document-missing"
  | "document-day-unknown"
  | "document-in-future"
  | "document-before-meeting"
  | "file-missing";

type Proposal = Pick<SignedProposal, "proposedAt" | "signatures">;

/** The meeting has taken place, and it had the list before it; the government's document follows the meeting. */
export function recordOfStep(
  record: ApprovalRecord,
  typed: Signature,
  proposal: Proposal,
  now: Date,
): Result<RecordOfStep, RecordRefusal> {
  const opinion = typed.opinion.trim();
  const blank = { meetingName: null, decidedOn: null, documentNo: null, fileId: null };
  switch (record) {
    case "none":
      return ok({ record, opinion, ...blank });
    case "party_group": {
      const fault = meetingFault(typed, proposal, now);
      if (fault !== null) return err(fault);
      return ok({ record, opinion, ...documentOf(typed), meetingName: typed.meetingName.trim() });
    }
    case "government": {
      const fault = documentFault(typed, proposal, now);
      return fault === null ? ok({ record, opinion, ...documentOf(typed), meetingName: null }) : err(fault);
    }
  }
}

const documentOf = ({ decidedOn, documentNo, fileId }: Signature) => ({
  decidedOn,
  documentNo: documentNo.trim(),
  fileId,
});

function meetingFault(typed: Signature, { proposedAt }: Proposal, now: Date): RecordRefusal | null {
  if (typed.meetingName.trim() === "") return "meeting-missing";
  if (typed.documentNo.trim() === "") return "minutes-missing";
  if (!isDay(typed.decidedOn)) return "meeting-day-unknown";
  if (typed.decidedOn > shanghaiDay(now)) return "meeting-in-future";
  if (typed.decidedOn < shanghaiDay(proposedAt)) return "meeting-before-proposal";
  return typed.fileId === "" ? "file-missing" : null;
}

function documentFault(typed: Signature, { signatures }: Proposal, now: Date): RecordRefusal | null {
  if (typed.documentNo.trim() === "") return "document-missing";
  if (!isDay(typed.decidedOn)) return "document-day-unknown";
  if (typed.decidedOn > shanghaiDay(now)) return "document-in-future";
  if (signatures.some(({ decidedOn }) => decidedOn !== null && typed.decidedOn < decidedOn))
    return "document-before-meeting";
  return typed.fileId === "" ? "file-missing" : null;
}
