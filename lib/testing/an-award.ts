import { Readable } from "node:stream";
import type { ApproverActor, CountyActor, ExpertActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { proposeAwards } from "@/lib/awards/commands/propose-awards";
import { receiveApprovalFile } from "@/lib/awards/commands/receive-approval-file";
import { sha256Hex } from "@/lib/core/sha256";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { type ACall, aCall, aNumber, type CallOverrides } from "./a-call";
import { aLibrary, aLibraryEntry } from "./a-library";
import { aPanel, lockedSheet, scoresSumming, sealed, underReview } from "./a-panel";
import { foundEligible, recommended, verifiedAsClaimed } from "./a-screening";
import { aSubmission, type DraftWish } from "./a-submission";
import { pdfFile } from "./evidence-files";
import { aCountyOfficer, accepted, aFirm, anApprover, anExpert, anOfficer } from "./people";

/** Fictional codes with right check characters (domain note, 6.2). */
const USCCS = ["91360802DEM000022H", "91360803DEM000030T", "91360821DEM000049R", "91360822DEM0000573"] as const;

/** When things happen, all by the programme's clock: the caller moves it, for only a test or the demo season may. */
export type AwardDates = {
  readonly submitted: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly reviewed: string;
};

const DATES: AwardDates = {
  submitted: "2026-06-10T01:00:00Z",
  opensAt: "2026-06-01T00:30:00Z",
  closesAt: "2026-06-30T09:00:00Z",
  reviewed: "2026-07-20T01:00:00Z",
};

export type AwardWish = {
  readonly setClock: (instant: string) => Promise<void>;
  /** Each expert's own points for each project, best project first; 42 points of the system come on top for all alike. */
  readonly points?: readonly (readonly number[])[];
  readonly call?: CallOverrides;
  readonly dates?: Partial<AwardDates>;
  /** The words of one project. */
  readonly draft?: (place: number) => DraftWish;
  readonly firm?: (place: number) => Parameters<typeof aFirm>[0];
  /** Codes and numbers of its own, where other calls share the database. */
  readonly uscc?: (place: number) => string;
  readonly numbersFrom?: number;
};

export type ASealedCall = {
  readonly call: ACall;
  readonly callId: string;
  readonly officer: OfficerActor;
  readonly approver: ApproverActor;
  readonly county: CountyActor;
  readonly experts: readonly ExpertActor[];
  readonly firms: readonly FirmActor[];
  /** In the order of `points`. */
  readonly applicationIds: readonly string[];
};

export type ARankedCall = ASealedCall & { readonly runId: string };
export type AProposedCall = ARankedCall & { readonly proposalId: string };
export type AnApprovedCall = AProposedCall & { readonly noticeId: string };

const POINTS = [
  [5000, 5000, 5000],
  [4500, 4500, 4500],
  [4000, 4000, 4000],
] as const;

/** Which documents are asked for has tests of its own. */
const NOTHING_ASKED = [{ kind: "other", requirement: "optional" }] as const;

/** From an open call to its seal, through every command on the way. */
export async function aSealedCall(wish: AwardWish): Promise<ASealedCall> {
  const points: readonly (readonly number[])[] = wish.points ?? POINTS;
  const dates = { ...DATES, ...wish.dates };
  const { uscc = usccOf, numbersFrom = 0 } = wish;
  const codeOf = (place: number) => sampleCode(numbersFrom + place + 1);
  await wish.setClock(dates.submitted);
  const officer = (await anOfficer()).actor;
  const approver = (await anApprover()).actor;
  const county = (await aCountyOfficer("360802")).actor;
  const experts: ExpertActor[] = [];
  for (const _sheet of points[0] ?? []) experts.push((await anExpert()).actor);
  await aLibrary(
    officer,
    points.map((_, place) => aLibraryEntry(numbersFrom + place + 1, { uscc: uscc(place), projectCode: codeOf(place) })),
  );
  const call = await aCall(officer, {
    opensAt: new Date(dates.opensAt),
    closesAt: new Date(dates.closesAt),
    attachments: NOTHING_ASKED,
    ...wish.call,
  });

  const firms: FirmActor[] = [];
  const applicationIds: string[] = [];
  for (const place of points.keys()) {
    const { actor } = await aFirm({ uscc: uscc(place), ...wish.firm?.(place) });
    const draft = {
      projectCode: codeOf(place),
      invoiceNo: String(10_000_000 + numbersFrom + place),
      ...wish.draft?.(place),
    };
    const { applicationId } = await aSubmission(actor, call, draft);
    await verifiedAsClaimed(county, applicationId);
    await recommended(county, applicationId);
    await foundEligible(officer, applicationId);
    firms.push(actor);
    applicationIds.push(applicationId);
  }

  await wish.setClock(dates.reviewed);
  await underReview(officer, call.callId);
  const { assignments } = await aPanel(officer, call.callId, experts);
  for (const assignment of assignments) {
    const [project, expert] = [applicationIds.indexOf(assignment.applicationId), experts.indexOf(assignment.expert)];
    await lockedSheet(assignment, scoresSumming(points[project]?.[expert] ?? 0));
  }
  await sealed(officer, call.callId);
  return { call, callId: call.callId, officer, approver, county, experts, firms, applicationIds };
}

const usccOf = (place: number): string => USCCS[place % USCCS.length] ?? USCCS[0];
const sampleCode = (number: number): string => `2020-360802-39-03-${String(number).padStart(6, "0")}`;

export async function aRankedCall(wish: AwardWish): Promise<ARankedCall> {
  const call = await aSealedCall(wish);
  const { runId } = accepted(await drawRanking(call.officer, call.callId));
  return { ...call, runId };
}

export async function proposed(call: ARankedCall, opinion = "同意按排名提请。"): Promise<AProposedCall> {
  const { officer, callId, runId } = call;
  const { proposalId } = accepted(await proposeAwards(officer, { callId, runId, opinion }));
  return { ...call, proposalId };
}

/** The scan of the minutes, sent by whoever signs. */
export async function aScan(approver: ApproverActor, proposalId: string, name = "局党组会纪要"): Promise<string> {
  const bytes = pdfFile({ trailer: `/Title <${Buffer.from(name).toString("hex")}>` });
  const sent = {
    proposalId,
    fileName: `${name}.pdf`,
    declaredType: "application/pdf",
    byteCount: bytes.length,
    sha256: sha256Hex(bytes),
  };
  return accepted(await receiveApprovalFile(approver, sent, Readable.from([bytes]))).fileId;
}

/** What an approver records at the second step; the meeting takes place on the day of the proposal. */
export const anApproval = async (
  approver: ApproverActor,
  proposalId: string,
  decidedOn = DATES.reviewed.slice(0, 10),
) => ({
  proposalId,
  place: 2,
  opinion: "",
  meetingName: "局党组会",
  decidedOn,
  documentNo: "吉市工信党组纪要示例〔2026〕7号",
  fileId: await aScan(approver, proposalId),
  noticeNo: `吉市工信公示例〔2026〕${aNumber()}号`,
});

export async function anApprovedCall(wish: AwardWish): Promise<AnApprovedCall> {
  const call = await proposed(await aRankedCall(wish));
  const meetingOn = (wish.dates?.reviewed ?? DATES.reviewed).slice(0, 10);
  const { noticeId } = accepted(
    await approveAwards(call.approver, await anApproval(call.approver, call.proposalId, meetingOn)),
  );
  return { ...call, noticeId };
}
