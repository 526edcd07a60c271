import type { ExpertActor } from "@/lib/auth/actor";
import { startReview } from "@/lib/calls/commands/start-review";
import { assignPanel } from "@/lib/panels/commands/assign-panel";
import { declare } from "@/lib/panels/commands/declare";
import { drawPanelPlan } from "@/lib/panels/commands/draw-plan";
import { lockSheet } from "@/lib/panels/commands/lock-sheet";
import { answerRecusal } from "@/lib/recusals/commands/answer-recusal";
import { askRecusal } from "@/lib/recusals/commands/ask-recusal";
import { findOwnRecusals } from "@/lib/recusals/queries/own-recusals";
import { assignmentsOf, cleared, type PanelAssignment, scored } from "../a-panel";
import { aPractice, practised } from "../a-practice";
import { accepted, type Person } from "../people";
import { applicationOf, callOnStage } from "./act-out";
import { inParallel } from "./in-parallel";
import type { DemoCall, DemoCase, Progress, ReviewPlan } from "./season";
import { sheetOfExpert } from "./sheet-of-expert";
import { at, firmOnStage, officerOnStage, type Stage } from "./stage";

const AT_ONCE = 5;

/** The call goes under review, with a practice first, and every application of it to the same experts. */
export async function startReviewing(stage: Stage, call: DemoCall, { panel }: ReviewPlan): Promise<void> {
  const { callId } = callOnStage(stage, call);
  const officer = officerOnStage(stage);
  await askedAway(stage, call);
  accepted(await startReview(officer, callId));
  await aPractice(officer, callId);
  const expertIds = panel.map(({ expert }) => at(stage.experts, expert).actor.accountId);
  accepted(await drawPanelPlan(officer, callId, { ...DRY_RUN, seed: `JG-${callId}`, expertIds }));
  accepted(await assignPanel(officer, { callId, expertIds }));
}

/** One firm wants an institution kept away, and is told why not. */
async function askedAway(stage: Stage, call: DemoCall): Promise<void> {
  const [each] = call.cases.filter(({ quality }) => quality !== undefined);
  if (!each) return;
  const { actor: firm } = await firmOnStage(stage, each.firm);
  const applicationId = applicationOf(stage, call, each);
  const wanted = { kind: "institution", name: "吉安示例同业设备有限公司", employerName: "", uscc: null } as const;
  accepted(await askRecusal(firm, { ...wanted, applicationId, reason: "与本单位有专利纠纷，正在诉讼。" }));
  const [asked] = (await findOwnRecusals(firm, applicationId))?.rows ?? [];
  const answer = "没有专家在该单位任职或曾经任职。";
  accepted(await answerRecusal(officerOnStage(stage), { recusalId: asked?.id ?? "", state: "declined", answer }));
}

/** Who could review what, before anybody is asked. */
const DRY_RUN = { seats: { technical: 3, finance: 1, industry: 0 }, cap: 100, loadCost: 10 } as const;

/** Each expert at his own pace, all of them side by side. */
export async function reviewAll(stage: Stage, call: DemoCall, { panel }: ReviewPlan): Promise<void> {
  await inParallel(panel, AT_ONCE, ({ expert, progress }) => review(stage, call, at(stage.experts, expert), progress));
}

async function review(stage: Stage, call: DemoCall, expert: Person<ExpertActor>, progress: Progress): Promise<void> {
  if (progress === "undeclared") return;
  const { callId, content } = callOnStage(stage, call);
  await practised(expert.actor, callId, (place) =>
    sheetOfExpert(content.rubric, ANCHORS[place] ?? 0, expert.actor.name, `practice ${place}`),
  );
  const assigned = await assignmentsOf(expert.actor, callId);
  const cases = call.cases.filter(({ quality }) => quality !== undefined);
  for (const [place, each] of cases.entries()) {
    const applicationId = applicationOf(stage, call, each);
    const assignment = assigned.find((own) => own.applicationId === applicationId);
    if (!assignment) continue; // left out: the expert works for the firm
    if (each.advisedBy === expert.actor.name) {
      accepted(await declare(expert.actor, { assignmentId: assignment.assignmentId, conflict: ADVISED }));
      continue;
    }
    await cleared(assignment);
    if (progress === "declared") continue;
    const finished = progress === "all" || place < cases.length / 2;
    await write(stage, call, assignment, each, finished);
  }
}

/** What the two practice cases are thought to be worth. */
const ANCHORS = [84, 46];

const ADVISED = { kind: "adviser", statement: "近三年内为该企业的技术改造方案提供过咨询。" } as const;

async function write(stage: Stage, call: DemoCall, assignment: PanelAssignment, each: DemoCase, finished: boolean) {
  const { rubric } = callOnStage(stage, call).content;
  const { expert, assignmentId } = assignment;
  const scores = sheetOfExpert(rubric, each.quality ?? 0, expert.name, each.project.name);
  if (!finished) {
    await scored(assignment, Object.fromEntries(Object.entries(scores).slice(0, 5)));
    return;
  }
  const revision = await scored(assignment, scores, "建议在后续建设中补充改造前后的实测数据。");
  accepted(await lockSheet(expert, { assignmentId, revision }));
}
