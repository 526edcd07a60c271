import { withdrawApplication } from "@/lib/applications/commands/withdraw-application";
import { blankSection } from "@/lib/applications/domain/blank-content";
import { SECTION_CODES, type SectionCode, type SubmissionContent } from "@/lib/applications/domain/content";
import { evidenceAsked } from "@/lib/applications/domain/evidence-asked";
import { readDraft } from "@/lib/applications/queries/read-draft";
import type { FirmActor } from "@/lib/auth/actor";
import { parseWan } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import type { ScreeningActor } from "@/lib/screening/policy";
import type { ACall } from "../a-call";
import {
  exceptionAnswered,
  foundEligible,
  foundIneligible,
  notRecommended,
  recommended,
  returned,
  ruled,
  screened,
  verified,
  verifiedAsClaimed,
} from "../a-screening";
import { aDraft, submitted } from "../a-submission";
import { faultlessContent } from "../application-content";
import { accepted } from "../people";
import { someEvidence } from "../some-evidence";
import { typedSection } from "../typed-section";
import { sitePassed, siteVisited } from "./act-out-site";
import { wishOf } from "./content-of-case";
import { documentOf } from "./documents";
import { demoFirm } from "./firms";
import type { DemoCall, DemoCase, DemoCorrection, Step } from "./season";
import { approverOnStage, countyOnStage, firmOnStage, officerOnStage, type Stage } from "./stage";

/** One act of one application, by whoever does such acts. */
export async function actOut(stage: Stage, call: DemoCall, each: DemoCase, step: Step): Promise<void> {
  const { actor: firm } = await firmOnStage(stage, each.firm);
  const id = step.do === "write" ? "" : applicationOf(stage, call, each);
  const county = countyOnStage(stage, demoFirm(each.firm).unitCode);
  const officer = officerOnStage(stage);
  switch (step.do) {
    case "write":
      return write(stage, call, each, firm, step.part);
    case "submit":
      await submitted(firm, id);
      return;
    case "withdraw":
      accepted(await withdrawApplication(firm, id));
      return;
    case "correct":
      return correct(stage, call, { ...each, project: { ...each.project, ...step.project } }, firm);
    case "recommend":
      if (step.verifying) await verifiedAsClaimed(county, id);
      return recommended(county, id, { opinion: RECOMMENDATION, documentNo: recommendationNo(call) });
    case "not-recommend":
      return notRecommended(county, id, step.opinion);
    case "return":
      return sentBack(step.by === "county" ? county : officer, id, step.corrections);
    case "verify-investment": {
      const wish = { value: parseWan(step.found) ?? 0n, page: 1, reason: step.reason };
      await verified(officer, id, "investment_excl_vat", wish);
      return verified(officer, id, "investment_incl_vat", wish);
    }
    case "rule":
      return ruled(officer, id, step.part, step.met ? "met" : "not-met", { reasonCode: step.as, reason: step.why });
    case "sign-exception":
      return exceptionAnswered(approverOnStage(stage), id, { documentNo: step.documentNo(call.year) });
    case "refuse-exception":
      return exceptionAnswered(approverOnStage(stage), id, { reason: step.reason });
    case "find-eligible":
      return foundEligible(officer, id, { opinion: "五项条件均符合，同意进入专家评审。" });
    case "find-ineligible":
      return foundIneligible(officer, id, step.opinion);
    case "check-site":
      return step.part === "begun" ? siteVisited(officer, id) : sitePassed(officer, id);
  }
}

const RECOMMENDATION = "经核对材料并现场查看，项目真实、已完工投产，材料齐全，同意推荐。";
const recommendationNo = ({ year }: DemoCall) => `县工信推荐示例〔${year}〕1号`;

const keyOf = (call: DemoCall, { firm }: DemoCase) => `${call.key}/${firm}`;

async function sentBack(actor: ScreeningActor, id: string, asked: readonly DemoCorrection[]): Promise<void> {
  const { evidence } = (await screened(actor, id)).submission;
  const corrections = asked.map(({ seenIn, ...correction }) => {
    const file = evidence.find(({ kind }) => kind === seenIn);
    return file ? { ...correction, evidenceId: file.id, page: 1 } : correction;
  });
  return returned(actor, id, corrections);
}

export function applicationOf(stage: Stage, call: DemoCall, each: DemoCase): string {
  const id = stage.applications.get(keyOf(call, each));
  if (id === undefined) throw new Error(`${keyOf(call, each)} has not been begun`);
  return id;
}

export function callOnStage({ calls }: Stage, { key }: DemoCall): ACall {
  const call = calls.get(key);
  if (!call) throw new Error(`the call ${key} has not been opened`);
  return call;
}

const WRITTEN: Readonly<Record<"beginning" | "half" | "whole", readonly SectionCode[]>> = {
  beginning: ["A"],
  half: ["A", "B", "C", "E"],
  whole: SECTION_CODES,
};

async function write(stage: Stage, demoCall: DemoCall, each: DemoCase, firm: FirmActor, part: keyof typeof WRITTEN) {
  const call = callOnStage(stage, demoCall);
  const wish = wishOf(demoCall, each);
  const change = (content: SubmissionContent) => {
    wish.change?.(content);
    const unwritten = SECTION_CODES.filter((code) => code !== "A" && !WRITTEN[part].includes(code));
    for (const code of unwritten) Object.assign(content, { [code]: blankSection(code, call.content) });
  };
  const { applicationId, content } = await aDraft(firm, call, { ...wish, change });
  stage.applications.set(keyOf(demoCall, each), applicationId);
  if (part === "whole") await attach(firm, call, applicationId, content);
}

/** Every document that this application must bring. */
async function attach(firm: FirmActor, call: ACall, applicationId: string, content: SubmissionContent) {
  for (const { kind, required } of evidenceAsked(content, call.content)) {
    if (!required) continue;
    await someEvidence(firm, applicationId, { kind, ...(await documentOf(kind, content, call.content.opensAt)) });
  }
}

/** The firm changes what it was told to, and hands in again. */
async function correct(stage: Stage, demoCall: DemoCall, each: DemoCase, firm: FirmActor) {
  const { content: rules } = callOnStage(stage, demoCall);
  const applicationId = applicationOf(stage, demoCall, each);
  const draft = await asActor(firm, (handle) => readDraft(handle, applicationId, rules));
  const wish = wishOf(demoCall, each);
  const content = faultlessContent(rules, wish);
  wish.change?.(content);
  for (const section of SECTION_CODES) {
    const { revision } = draft.sections[section];
    const words = { applicationId, section, revision, base: draft.content[section], mine: content[section] };
    accepted(await typedSection(firm, words));
  }
  await submitted(firm, applicationId);
}
