import { archiveCall } from "@/lib/awards/commands/archive-call";
import { proposeAwards } from "@/lib/awards/commands/propose-awards";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { confirmAwards } from "@/lib/notices/commands/confirm-awards";
import { sealCall } from "@/lib/panels/commands/seal-call";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { accepted } from "../people";
import { callOnStage } from "./act-out";
import type { DemoCall, ReviewPlan } from "./season";
import { approverOnStage, officerOnStage, type Stage } from "./stage";

export type ToTheArchive = Extract<ReviewPlan, { readonly ending: "archived" }>;
export type DayOfAwards = { readonly day: number; readonly act: (stage: Stage) => Promise<void> };

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
    { day: plan.proposedOnDay, act: propose("按正式得分由高到低排列，拟支持前十名，每个50万元。") },
    {
      day: plan.sentBackOnDay,
      act: async (stage) =>
        void accepted(await sendBackAwards(approverOnStage(stage), { proposalId, reason: plan.sentBackBecause })),
    },
    { day: plan.proposedAgainOnDay, act: propose("已逐项核对并补充说明，名单与排名一致，提请审议。") },
    {
      day: plan.approvedOnDay,
      act: async (stage) => {
        const { meeting, noticeNo } = plan;
        accepted(await approveAwards(approverOnStage(stage), { proposalId, noticeNo, ...meeting }));
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
