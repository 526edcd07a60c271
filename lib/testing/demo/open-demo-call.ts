import { openCall } from "@/lib/calls/commands/open-call";
import { DEFAULT_CHAIN } from "@/lib/calls/domain/approval-chain";
import { DEFAULT_ATTACHMENTS } from "@/lib/calls/domain/call-rules";
import { DEFAULT_FUND, interviewPolicy } from "@/lib/calls/domain/default-call";
import { storeFile } from "@/lib/documents/file-store";
import { aDraftCall, DRAFT_VERSION } from "../a-call";
import { aLibrary } from "../a-library";
import { accepted } from "../people";
import { callNotice } from "./documents";
import { libraryOf } from "./library-of-call";
import type { DemoCall, Season } from "./season";
import { approverOnStage, officerOnStage, type Stage } from "./stage";

const MAX_NOTICE_BYTES = 20 * 1024 * 1024;

const opensAt = ({ opensOn }: DemoCall) => new Date(`${opensOn}T08:30:00+08:00`);
export const closesAt = ({ closesOn }: DemoCall) => new Date(`${closesOn}T17:00:00+08:00`);

/** The officer takes in the year's library, makes the call with its notice, and opens it some days before its window. */
export async function openDemoCall(stage: Stage, { calls }: Season, call: DemoCall): Promise<void> {
  const officer = officerOnStage(stage);
  const { year, libraryYear } = call;
  if (!stage.librariesImported.has(libraryYear)) {
    const sameYear = calls.filter((each) => each.libraryYear === libraryYear);
    await aLibrary(officer, libraryOf(libraryYear, sameYear), libraryYear);
    stage.librariesImported.add(libraryYear);
  }
  const content = {
    year,
    title: call.title,
    documentNo: call.documentNo,
    opensAt: opensAt(call),
    closesAt: closesAt(call),
    policy: { ...interviewPolicy(year), libraryYears: [libraryYear], vetoes: call.vetoes ?? [] },
    attachments: call.attachments ?? DEFAULT_ATTACHMENTS,
    chain: chainOf(stage, call),
    siteCheck: { time: call.siteCheck ?? "after_scoring", required: call.siteCheck !== undefined },
    fund: { ...DEFAULT_FUND, minScoreCenti: call.passLineCenti ?? null },
    drawSeed: `${call.documentNo} ${call.closesOn}`,
  };
  const draft = await aDraftCall(officer, content, await storedNotice(call));
  accepted(await openCall(officer, { callId: draft.callId, version: DRAFT_VERSION }));
  stage.calls.set(call.key, draft);
}

const chainOf = (stage: Stage, { approvers }: DemoCall) =>
  approvers === undefined
    ? DEFAULT_CHAIN
    : {
        proposer: DEFAULT_CHAIN.proposer,
        approvers: approvers.map(({ office, approver, record }) => ({
          office,
          record,
          accountId: approver === null ? null : approverOnStage(stage, approver).accountId,
        })),
      };

async function storedNotice(call: DemoCall) {
  const { fileName, bytes } = await callNotice(
    `关于组织开展${call.title}工作的通知`,
    [
      ["文号", call.documentNo],
      ["申报时间", `${call.opensOn} 08:30 至 ${call.closesOn} 17:00`],
      ["申报方式", "登录申报平台在线填报，经县（市、区）推荐"],
      ["支持方式", "竞争性分配，支持10个左右技改标杆项目，每个50万元左右"],
    ],
    opensAt(call),
  );
  return { ...accepted(await storeFile(bytes, MAX_NOTICE_BYTES)), name: fileName };
}
