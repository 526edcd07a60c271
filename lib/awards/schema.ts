import { z } from "zod";
import { isDay } from "@/lib/core/time";

export const OPINION_LIMIT = 2000;
export const REASON_LIMIT = 1000;

export const proposeSchema = z.object({
  callId: z.uuid("call-unknown"),
  runId: z.uuid("run-unknown"),
  opinion: z.string().trim().min(1, "opinion-missing").max(OPINION_LIMIT, "opinion-too-long"),
});

export const sendBackSchema = z.object({
  proposalId: z.uuid("proposal-unknown"),
  reason: z.string().trim().min(1, "reason-missing").max(REASON_LIMIT, "reason-too-long"),
});

/** What the approver records of the meeting. */
export const meetingFields = {
  meetingName: z.string().trim().min(1, "meeting-missing").max(100, "meeting-too-long"),
  meetingOn: z.string().refine(isDay, "meeting-day-unknown"),
  minutesNo: z.string().trim().min(1, "minutes-missing").max(60, "minutes-too-long"),
};

export const archiveSchema = z.object({ callId: z.uuid("call-unknown") });
