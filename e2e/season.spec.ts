import { expect } from "@playwright/test";
import { evidenceLacking } from "@/lib/applications/domain/evidence-asked";
import type { ExpertActor, OfficerActor } from "@/lib/auth/actor";
import { readCall } from "@/lib/calls/queries/read-call";
import { asActor } from "@/lib/db/as-actor";
import { replaceExpert } from "@/lib/panels/commands/replace-expert";
import type { ACall } from "@/lib/testing/a-call";
import { aLibraryEntry } from "@/lib/testing/a-library";
import { assignmentsOf, lockedSheet, scoresSumming } from "@/lib/testing/a-panel";
import { practised } from "@/lib/testing/a-practice";
import { foundEligible, recommended, verifiedAsClaimed } from "@/lib/testing/a-screening";
import { aDraft, aSubmission } from "@/lib/testing/a-submission";
import { demoUscc } from "@/lib/testing/demo/demo-uscc";
import {
  aCountyOfficer,
  accepted,
  aFirm,
  anApprover,
  anExpert,
  anInspector,
  anOfficer,
  type Person,
} from "@/lib/testing/people";
import { evidenceOfKinds } from "@/lib/testing/some-evidence";
import { test } from "./fixtures";
import { asOwner, resetClock, setClock } from "./portal";
import { importLibrary, makeAndOpenCall } from "./season/call-acts";
import {
  approve,
  drawRanking,
  propose,
  proposeInSilence,
  readMinutes,
  scoresOf,
  seeInDoubt,
  sendBack,
} from "./season/deliberation-acts";
import { decide, returnForCorrection, verifyAsClaimed } from "./season/desk-acts";
import { checkAndStart, correct, handIn } from "./season/firm-acts";
import { keepDespiteObjection } from "./season/publicity-acts";
import {
  assignAll,
  layOutPractice,
  lookBehindTheSeal,
  practise,
  recuseLate,
  scoreAndLock,
  seal,
  unlockAndMend,
} from "./season/review-acts";

const YEAR = 2023;
/** Codes of its own: what is proven for a firm of another test cannot be proven again. */
const USCCS = [701, 702, 703].map((number) => demoUscc("360802", number));
/** One less than there are firms: somebody stands below the line. */
const AWARDS = 2;
const codeOf = (place: number) => `${YEAR - 1}-360802-39-03-${String(place + 1).padStart(6, "0")}`;
const invoiceOf = (place: number) => `${YEAR}${String(place + 1).padStart(6, "0")}`;

test.afterAll(resetClock);

async function callOf(officer: OfficerActor, callId: string): Promise<ACall> {
  const call = await asActor(officer, (handle) => readCall(handle, callId));
  if (!call) throw new Error("the call that was just opened is not there");
  return { callId, content: call.content };
}

test("a whole season, from an open call to a published notice that anybody reads", async ({
  pageOf,
  page: visitor,
}) => {
  test.setTimeout(900_000);
  await setClock(`${YEAR}-05-25T09:00:00+08:00`);
  const officer = await anOfficer();
  const approver = await anApprover();
  const county = await aCountyOfficer("360802");
  const experts = [await anExpert(), await anExpert(), await anExpert(), await anExpert()];
  const standIn = await anExpert();
  const ourFirm = await aFirm({ uscc: USCCS[0], firmName: "吉安示例季度电子有限公司" });
  const others = [await aFirm({ uscc: USCCS[1] }), await aFirm({ uscc: USCCS[2] })];
  const lateFirm = await aFirm({ uscc: demoUscc("360802", 704) });
  const [desk, firm, countyDesk] = [await pageOf(officer), await pageOf(ourFirm), await pageOf(county)];
  let call: ACall;
  let applicationId = "";
  let lateId = "";

  await test.step("the bureau imports the library and opens a call, whose hash everybody sees", async () => {
    const entries = USCCS.map((uscc, place) =>
      aLibraryEntry(place + 1, { uscc, projectCode: codeOf(place), entryNo: `S${YEAR}-${place}` }, YEAR - 1),
    );
    await importLibrary(desk, entries, YEAR - 1);
    const callId = await makeAndOpenCall(desk, YEAR, AWARDS);
    call = await callOf(officer.actor, callId);
    await visitor.goto(`/calls/${callId}`);
    await expect(visitor.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  });

  await test.step("a firm checks itself, starts with its answers, its words and documents are kept, and it hands in", async () => {
    await setClock(`${YEAR}-06-10T10:00:00+08:00`);
    applicationId = await checkAndStart(firm, codeOf(0));
    const wish = { applicationId, projectCode: codeOf(0), invoiceNo: invoiceOf(0), completedOn: `${YEAR - 1}-12-20` };
    const draft = await aDraft(ourFirm.actor, call, wish);
    await evidenceOfKinds(ourFirm.actor, applicationId, evidenceLacking(draft.content, call.content, []));
    await correct(firm, `/applications/${applicationId}/sections/C`, "项目名称", "示例摄像模组智能化改造一期");
    await firm.goto("/applications");
    await expect(firm.getByText("示例摄像模组智能化改造一期").first()).toBeVisible();
    expect(await handIn(firm, applicationId)).toMatch(new RegExp(`^JG${YEAR}-360802-\\d{5}$`));
  });

  await test.step("two other firms hand in too, a fourth is too late", async () => {
    for (const [place, other] of others.entries()) {
      await aSubmission(other.actor, call, {
        projectCode: codeOf(place + 1),
        invoiceNo: invoiceOf(place + 1),
        completedOn: `${YEAR - 1}-12-20`,
        unitCode: "360802",
      });
    }
    const draft = await aDraft(lateFirm.actor, call, { completedOn: `${YEAR - 1}-12-20`, invoiceNo: invoiceOf(9) });
    lateId = draft.applicationId;
    await evidenceOfKinds(lateFirm.actor, lateId, evidenceLacking(draft.content, call.content, []));
  });

  await test.step("the county returns one field, the firm corrects it, the county verifies and recommends", async () => {
    const address = `/county/applications/${applicationId}`;
    await countyDesk.goto("/county");
    await expect(countyDesk.getByText("吉安示例季度电子有限公司").first()).toBeVisible();
    await returnForCorrection(countyDesk, address, "项目名称请与备案通知书一致。");
    await firm.goto(`/applications/${applicationId}`);
    await expect(firm.getByText(/县级退回补正，共 1 处/)).toBeVisible();
    await firm.getByLabel("第 1 处的答复").fill("已改为备案通知书上的名称。");
    await firm.getByRole("button", { name: "保存答复" }).click();
    await expect(firm.getByText("答复已保存。")).toBeVisible();
    await correct(firm, `/applications/${applicationId}/sections/C`, "项目名称", "示例摄像模组智能化改造项目");
    await handIn(firm, applicationId);
    await countyDesk.goto(`${address}?tab=changes`);
    await expect(countyDesk.getByText("示例摄像模组智能化改造一期").first()).toBeVisible();
    await expect(countyDesk.getByText("答复：已改为备案通知书上的名称。")).toBeVisible();
    await verifyAsClaimed(countyDesk, address);
    await decide(countyDesk, address, "推荐", "确认推荐，办下一件");
    for (const id of await idsIn(call.callId, "submitted")) {
      await verifiedAsClaimed(county.actor, id);
      await recommended(county.actor, id);
    }
  });

  await test.step("the city finds them eligible; after the closing instant nothing comes in any more", async () => {
    await decide(desk, `/desk/applications/${applicationId}`, "符合条件", "确认符合，办下一件");
    await expect(desk).not.toHaveURL(new RegExp(applicationId));
    for (const id of await idsIn(call.callId, "recommended")) await foundEligible(officer.actor, id);
    const late = await pageOf(lateFirm);
    await late.goto(`/applications/${lateId}/check`);
    await late.getByLabel("我已看过不满足的条件，仍要提交").check(); // its project is in no library
    await setClock(`${YEAR}-06-30T17:00:01+08:00`);
    await late.getByRole("button", { name: "提交申报" }).click();
    await late.getByRole("dialog").getByRole("button", { name: "提交申报" }).click();
    await expect(late.getByText("这次提交没有被接受：已过截止时间")).toBeVisible();
  });

  await test.step("the panel is assigned, declares, scores and locks; the officer seals without a score", async () => {
    await setClock(`${YEAR}-07-10T09:00:00+08:00`);
    await assignAll(
      desk,
      call.callId,
      experts.map(({ actor }) => actor.accountId),
    );
    await layOutPractice(desk, call.callId);
    const [reviewer, ...others] = experts;
    const mine = await assignmentsOf(reviewer?.actor ?? raise(), call.callId);
    const { assignmentId } = mine.find((each) => each.applicationId === applicationId) ?? raise();
    const atTheLine = mine.filter((each) => each.applicationId !== applicationId).map((each) => each.applicationId);
    const review = await pageOf(reviewer ?? raise());
    for (const { actor } of others) await practised(actor, call.callId);
    await practise(review, call.callId);
    await expect(review.getByText("各评分项的分布").first()).toBeVisible();
    await scoreAndLock(review, assignmentId);
    const byHand = { callId: call.callId, applicationId };
    await unlockAndMend(desk, await pageOf(approver), review, { ...byHand, assignmentId });
    await scoreTheRest(experts, { ...byHand, atTheLine: atTheLine[1] ?? raise() });
    await replaceRelative(experts[3], standIn, officer.actor, byHand);
    await seal(desk, call.callId);
    await lookBehindTheSeal(review, await pageOf(await anInspector()), { ...byHand, assignmentId });
  });

  await test.step("the ranking is drawn, what hangs on one expert is minuted, one person proposes, another approves", async () => {
    await drawRanking(desk, call.callId, 1);
    // The two that nobody scored by hand have the same score: a key of the rubric tells them apart, and is named.
    await expect(desk.getByText(/与上一名同分，按“.+”排定/).first()).toBeVisible();
    await seeInDoubt(desk, [2, 3]);
    await proposeInSilence(desk, "2、3");
    await propose(desk, "经审议，同意按排名提请。");
    const chair = await pageOf(approver);
    // A conflict comes to light with the list before the approver: it is sent back, the sheet leaves the count, the ranking is drawn again.
    await sendBack(chair, "接到举报，请先核实回避。");
    const expertId = experts[1]?.actor.accountId ?? raise();
    await recuseLate(desk, chair, { callId: call.callId, applicationId, expertId });
    await desk.goto(`/desk/calls/${call.callId}/ranking`);
    await expect(desk.getByText("接到举报，请先核实回避。")).toBeVisible();
    await drawRanking(desk, call.callId, 2);
    await seeInDoubt(desk, [2, 3]);
    const scores = await scoresOf(call.callId);
    const discussion = "第2名与第3名同分，逐份核对评分理由后，评审组一致认为按公布的并列规则排定。";
    await propose(desk, discussion);
    await readMinutes(desk, call.callId, "2、3", discussion);
    await approve(chair, YEAR);
    expect(await scoresOf(call.callId)).toEqual(scores);
  });

  await test.step("anybody reads the notice in four forms, the firm its outcome", async () => {
    await visitor.goto(`/notices?year=${YEAR}`);
    await visitor.locator("main a[href^='/notices/']:not([href*='export'])").first().click();
    await expect(visitor).toHaveURL(/\/notices\/[0-9a-f-]{36}$/);
    await expect(visitor.locator("a[href*='/document/']").first()).toBeVisible();
    await expect(visitor.getByText(new RegExp(`${YEAR}-07-1[0-9]|${YEAR}年7月1[0-9]日`)).first()).toBeVisible();
    const forms = await visitor
      .locator("a[href*='/document/']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    expect(forms.length).toBeGreaterThanOrEqual(4);
    for (const form of new Set(forms)) {
      const answer = await visitor.request.get(form);
      expect(answer.status(), form).toBe(200);
      expect(answer.headers().etag, form).toMatch(/^"[0-9a-f]{64}"$/);
      const again = await visitor.request.get(form, { headers: { "if-none-match": answer.headers().etag ?? "" } });
      expect(again.status(), form).toBe(304);
    }
    await firm.goto(`/applications/${applicationId}`);
    await expect(firm.getByText("拟支持").first()).toBeVisible();
  });

  await test.step("what an objection brought to light is decided, and after the window the officer confirms", async () => {
    await setClock(`${YEAR}-07-25T00:00:01+08:00`);
    await desk.goto(`/desk/calls/${call.callId}/award`);
    await keepDespiteObjection(desk);
    await desk.getByRole("button", { name: "确认名单" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "确认名单" }).click();
    await expect(desk.getByText("公示无误，已确认").first()).toBeVisible();
  });

  await test.step("and at last the call is archived, with everything that was in it", async () => {
    await desk.getByRole("button", { name: "归档本批次" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "归档", exact: true }).click();
    await expect(desk.getByText("本批次已归档。")).toBeVisible();
    await visitor.goto(`/calls/${call.callId}`);
    await expect(visitor.getByText("已归档").first()).toBeVisible();
  });
});

/**
 * Every sheet but the one scored by hand. The two at the line come to the same mean by the same four sheets from other hands: without
 * some one expert they change places.
 */
async function scoreTheRest(
  experts: readonly Person<ExpertActor>[],
  { callId, applicationId, atTheLine }: { callId: string; applicationId: string; atTheLine: string },
): Promise<void> {
  for (const [place, { actor }] of experts.entries()) {
    for (const assignment of await assignmentsOf(actor, callId)) {
      if (place === 0 && assignment.applicationId === applicationId) continue;
      const turned = assignment.applicationId === atTheLine ? (place + 3) % experts.length : place;
      await lockedSheet(assignment, scoresSumming(4000 + turned * 100));
    }
  }
}

/** One who has scored turns out to be a relative: the sheet is void, and another scores in his place. */
async function replaceRelative(
  relative: Person<ExpertActor> | undefined,
  standIn: Person<ExpertActor>,
  officer: OfficerActor,
  { callId, applicationId: scoredId }: { callId: string; applicationId: string },
): Promise<void> {
  const theirs = await assignmentsOf(relative?.actor ?? raise(), callId);
  const pair = theirs.find(({ applicationId }) => applicationId === scoredId) ?? raise();
  const because = { because: "kinship", reason: "评分以后查明有亲属关系。" } as const;
  const change = { assignmentId: pair.assignmentId, toExpertId: standIn.actor.accountId };
  accepted(await replaceExpert(officer, { ...change, ...because }));
  await practised(standIn.actor, callId);
  const [own] = await assignmentsOf(standIn.actor, callId);
  await lockedSheet(own ?? raise(), scoresSumming(4300));
}

function raise(): never {
  throw new Error("the season lacks an expert");
}

async function idsIn(callId: string, state: "submitted" | "recommended"): Promise<string[]> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string }>(
      `select "id" from "application" where "callId" = $1 and "state"::text = $2 order by "id"`,
      [callId, state],
    ),
  );
  return rows.map(({ id }) => id);
}
