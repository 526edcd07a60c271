import { z } from "zod";
import type { ApprovalRecord } from "@/lib/calls/domain/approval-chain";
import { isDay } from "@/lib/core/time";

export const OPINION_LIMIT = 2000;
export const REASON_LIMIT = 1000;

export const proposeSchema = z.object({
  callId: z.uuid("call-unknown"),
  runId: z.uuid("run-unknown"),
  opinion: z.string().trim().min(1, "opinion-missing").max(OPINION_LIMIT, "opinion-too-long"),
});

/** `replacesId`: the published list that the officer looked at. */
export const substituteSchema = z.object({
  callId: z.uuid("call-unknown"),
  replacesId: z.uuid("proposal-unknown"),
  opinion: z.string().trim().min(1, "opinion-missing").max(OPINION_LIMIT, "opinion-too-long"),
});

export const sendBackSchema = z.object({
  proposalId: z.uuid("proposal-unknown"),
  reason: z.string().trim().min(1, "reason-missing").max(REASON_LIMIT, "reason-too-long"),
});

const text = (most: number) => z.string().trim().max(most, "text-too-long");

/** A signature as it comes in: what its step does not record is blank, and the domain asks for what it does. */
const signatureShape = {
  proposalId: z.uuid("proposal-unknown"),
  place: z.number().int().min(2),
  opinion: text(REASON_LIMIT),
  meetingName: text(100),
  decidedOn: z.string().max(10, "text-too-long"),
  documentNo: text(60),
  fileId: z.union([z.literal(""), z.uuid("file-missing")]),
};
export const signSchema = z.object(signatureShape);
/** The signature from which the publication follows names the notice as well. */
export const approveSchema = z.object({ ...signatureShape, noticeNo: text(60).min(1, "notice-number-missing") });

const day = (code: string) => z.string().refine(isDay, code);
const ASKED_BY = {
  none: {},
  party_group: {
    meetingName: text(100).min(1, "meeting-missing"),
    decidedOn: day("meeting-day-unknown"),
    documentNo: text(60).min(1, "minutes-missing"),
    fileId: z.uuid("file-missing"),
  },
  government: {
    decidedOn: day("document-day-unknown"),
    documentNo: text(60).min(1, "document-missing"),
    fileId: z.uuid("file-missing"),
  },
} as const satisfies Readonly<Record<ApprovalRecord, object>>;

/** The form of one step: the same shape, with everything asked for that the step records. */
export const signatureForm = (record: ApprovalRecord, publishes: boolean) =>
  z.object({
    ...signatureShape,
    ...ASKED_BY[record],
    noticeNo: publishes ? text(60).min(1, "notice-number-missing") : text(60),
  });
export type SignatureForm = z.input<typeof approveSchema>;

/** Beside the scan that comes as a body. */
export const approvalFileQuery = z.strictObject({
  name: z.string().min(1).max(500),
  bytes: z.coerce.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const archiveSchema = z.object({ callId: z.uuid("call-unknown") });
