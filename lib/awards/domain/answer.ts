import type { Fen } from "@/lib/core/money";
import { err, ok, type Result } from "@/lib/core/result";
import { isDay, shanghaiDay } from "@/lib/core/time";
import type { ListSums } from "./proposed-list";

export const PROPOSAL_STATES = ["proposed", "approved", "sent_back"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** 局党组会: the meeting that decided, its day, and the number of its minutes. */
export type Meeting = { readonly meetingName: string; readonly meetingOn: string; readonly minutesNo: string };

export type AnswerRefusal =
  | "already-answered"
  | "own-proposal"
  | "awards-exceed-fund"
  | "reason-missing"
  | "meeting-missing"
  | "minutes-missing"
  | "meeting-day-unknown"
  | "meeting-in-future"
  | "meeting-before-proposal";

type Proposal = { readonly state: ProposalState; readonly proposedById: string; readonly proposedAt: Date };

/** Whoever proposed a list does not answer it, and it is answered once. The database holds both as well. */
export function mayAnswer({ state, proposedById }: Proposal, approverId: string): AnswerRefusal | null {
  if (proposedById === approverId) return "own-proposal";
  return state === "proposed" ? null : "already-answered";
}

type Given = Pick<ListSums, "awards" | "totalFen">;
type Purse = { readonly budgetFen: Fen; readonly maxAwards: number };

/** The list follows from a ranking that keeps to the fund; looked at once more before anybody signs, and held by the database. */
export const exceedsFund = ({ awards, totalFen }: Given, { budgetFen, maxAwards }: Purse): boolean =>
  totalFen > budgetFen || awards > maxAwards;

/** The meeting has taken place, and it had the list before it. */
export function meetingHeld(meeting: Meeting, { proposedAt }: Proposal, now: Date): Result<Meeting, AnswerRefusal> {
  const [meetingName, minutesNo] = [meeting.meetingName.trim(), meeting.minutesNo.trim()];
  const { meetingOn } = meeting;
  if (meetingName === "") return err("meeting-missing");
  if (minutesNo === "") return err("minutes-missing");
  if (!isDay(meetingOn)) return err("meeting-day-unknown");
  if (meetingOn > shanghaiDay(now)) return err("meeting-in-future");
  if (meetingOn < shanghaiDay(proposedAt)) return err("meeting-before-proposal");
  return ok({ meetingName, meetingOn, minutesNo });
}
