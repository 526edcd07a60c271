import { Readable } from "node:stream";
import type { ApproverActor } from "@/lib/auth/actor";
import { archiveCall } from "@/lib/awards/commands/archive-call";
import { proposeAwards } from "@/lib/awards/commands/propose-awards";
import { receiveApprovalFile } from "@/lib/awards/commands/receive-approval-file";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { signProposal } from "@/lib/awards/commands/sign-proposal";
import { sha256Hex } from "@/lib/core/sha256";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { confirmAwards } from "@/lib/notices/commands/confirm-awards";
import { sealCall } from "@/lib/panels/commands/seal-call";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { accepted } from "../people";
import { callOnStage } from "./act-out";
import { shortlistChecked } from "./act-out-site";
import { callNotice } from "./documents";
import type { DemoCall, ReviewPlan } from "./season";
import { approverOnStage, officerOnStage, type Stage } from "./stage";

export type ToTheArchive = Extract<ReviewPlan, { readonly ending: "archived" }>;
export type DayOfAwards = { readonly day: number; readonly act: (stage: Stage) => Promise<void> };

const [DEPUTY, GOVERNMENT] = [1, 2] as const;

const blank = (proposalId: string, place: number) => ({
  proposalId,
  place,
  opinion: "",
  meetingName: "",
  decidedOn: "",
  documentNo: "",
  fileId: "",
});

type Decided = { readonly decidedOn: string; readonly documentNo: string };

/** The page that would be scanned, sent by whoever signs. */
async function scan(approver: ApproverActor, proposalId: string, title: string, decided: Decided): Promise<string> {
  const rows = [
    ["文号", decided.documentNo],
    ["日期", decided.decidedOn],
    ["事项", "年度工业技改标杆项目扶持名单"],
  ] as const;
  const { fileName, bytes } = await callNotice(title, rows, new Date(`${decided.decidedOn}T01:00:00Z`));
  const counted = { byteCount: bytes.length, sha256: sha256Hex(bytes) };
  const sent = { proposalId, fileName, declaredType: "application/pdf", ...counted };
  return accepted(await receiveApprovalFile(approver, sent, Readable.from([bytes]))).fileId;
}

/** From the seal to the archive. The first list is sent back, so that the call keeps two. */
export function awardDays(call: DemoCall, plan: ToTheArchive): readonly DayOfAwards[] {
  const callId = (stage: Stage) => callOnStage(stage, call).callId;
  let proposalId = "";
  const propose = (opinion: string) => async (stage: Stage) => {
    const officer = officerOnStage(stage);
    const { runId } = accepted(await drawRanking(officer, callId(stage)));
    proposalId = accepted(await proposeAwards(officer, { callId: callId(stage), runId, opinion })).proposalId;
  };
  return [
    {
      day: plan.sealedOnDay,
      act: async (stage) => void accepted(await sealCall(officerOnStage(stage), callId(stage))),
    },
    {
      day: plan.checkedOnDay,
      act: async (stage) => {
        accepted(await drawRanking(officerOnStage(stage), callId(stage)));
        await shortlistChecked(officerOnStage(stage), callId(stage));
      },
    },
    { day: plan.proposedOnDay, act: propose("按正式得分由高到低排列，拟支持前十名，每个50万元。") },
    {
      day: plan.sentBackOnDay,
      act: async (stage) =>
        void accepted(
          await sendBackAwards(approverOnStage(stage, DEPUTY), { proposalId, reason: plan.sentBackBecause }),
        ),
    },
    { day: plan.proposedAgainOnDay, act: propose("已逐项核对并补充说明，名单与排名一致，提请审议。") },
    {
      day: plan.deputyOnDay,
      act: async (stage) => {
        const signature = { ...blank(proposalId, 2), opinion: "情况属实，同意提交局党组会审议。" };
        accepted(await signProposal(approverOnStage(stage, DEPUTY), signature));
      },
    },
    {
      day: plan.approvedOnDay,
      act: async (stage) => {
        const { meeting, noticeNo } = plan;
        const approver = approverOnStage(stage);
        const fileId = await scan(approver, proposalId, "局党组会议纪要", meeting);
        accepted(await approveAwards(approver, { ...blank(proposalId, 3), noticeNo, ...meeting, fileId }));
      },
    },
    {
      day: plan.governmentOnDay,
      act: async (stage) => {
        const { government } = plan;
        const approver = approverOnStage(stage, GOVERNMENT);
        const fileId = await scan(approver, proposalId, "市政府批复", government);
        accepted(await signProposal(approver, { ...blank(proposalId, 4), ...government, fileId }));
      },
    },
    {
      day: plan.confirmedOnDay,
      act: async (stage) => void accepted(await confirmAwards(officerOnStage(stage), callId(stage))),
    },
    {
      day: plan.archivedOnDay,
      act: async (stage) => void accepted(await archiveCall(officerOnStage(stage), callId(stage))),
    },
  ];
}
