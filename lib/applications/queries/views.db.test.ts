import { beforeEach, describe, expect, it } from "vitest";
import type { FirmActor } from "@/lib/auth/actor";
import { type ACall, aCall } from "@/lib/testing/a-call";
import { aDraft, aSubmission, submitted } from "@/lib/testing/a-submission";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, aFirm, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { submissionSha256 } from "../domain/receipt";
import { timeline } from "../domain/timeline";
import { OWN_APPLICATIONS } from "../schema/list";
import { findCheck } from "./find-check";
import { findPreview } from "./find-preview";
import { findSection } from "./find-section";
import { findStart } from "./find-start";
import { findSubmission } from "./find-submission";
import { findTaskList } from "./find-task-list";
import { listOwnApplications } from "./list-own-applications";

const opensAt = new Date("2026-06-01T00:30:00Z");
const closesAt = new Date("2026-06-30T09:00:00Z");

let call: ACall;
let firm: FirmActor;

beforeEach(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  call = await aCall((await anOfficer()).actor, { opensAt, closesAt });
  firm = (await aFirm()).actor;
});

const everything = { ...OWN_APPLICATIONS, filters: {}, skip: 0 };
const found = <View>(view: View | null): View => {
  if (view === null) throw new Error("not found");
  return view;
};

/** As the county does it; its own command is screening's to test. */
async function returnedWith(applicationId: string, corrections: readonly object[]) {
  const { actor } = await aCountyOfficer();
  await asOwner(async (client) => {
    await client.query(
      `insert into "screening_decision" ("applicationId", "submissionId", "stage", "verdict", "opinion", "corrections", "findings", "decidedById", "decidedAt")
       select "applicationId", "id", 'county', 'returned', '请补正', $2, '[]', $3, portal_now() from "submission" where "applicationId" = $1`,
      [applicationId, JSON.stringify(corrections), actor.accountId],
    );
    await client.query(
      `update "application" set "state" = 'returned', "returnedBy" = 'county', "version" = "version" + 1 where "id" = $1`,
      [applicationId],
    );
  });
}

describe("the task list", () => {
  it("shows seven sections with their state and what is lacking", async () => {
    const { applicationId } = await aDraft(firm, call, {
      change: ({ C, D, G }) => {
        Object.assign(C, { works: "太短" });
        Object.assign(D, { ownFunds: "1" });
        Object.assign(G, { safety: "" });
      },
    });
    const view = found(await findTaskList(firm, applicationId));
    expect(view.sections.map(({ code, state }) => `${code} ${state}`)).toEqual([
      "A done",
      "B done",
      "C lacking",
      "D faulty",
      "E done",
      "F lacking",
      "G lacking",
    ]);
    expect(view.sections[5]).toMatchObject({ lackingFiles: 14, files: 0, savedBy: "赵示例" });
    expect([view.complete, view.editRefusal, view.mayWithdraw]).toEqual([false, null, false]);
    expect(view.sections[0]?.summary).toContainEqual({ kind: "unit", unitCode: "360802" });
    expect(view.steps.slice(0, 2)).toMatchObject([
      { step: "fill", state: "now", until: "2026-06-30" },
      { step: "county", state: "ahead", until: "2026-07-07" },
    ]);
  });

  it("has a preview of what is typed, and none of what has been handed in", async () => {
    const { applicationId } = await aDraft(firm, call, {
      change: ({ D }) => Object.assign(D, { audited: "约一千万" }),
    });
    const preview = found(await findPreview(firm, applicationId));
    expect([preview.paper.content.D.audited, preview.paper.attachments]).toEqual(["约一千万", []]);
    expect(await findPreview((await aFirm()).actor, applicationId)).toBeNull();
    const handedIn = await aSubmission(firm, call);
    expect(await findPreview(firm, handedIn.applicationId)).toBeNull();
  });

  it("turns into the application's life once it is handed in", async () => {
    const { applicationId, receiptNo } = await aSubmission(firm, call);
    const view = found(await findTaskList(firm, applicationId));
    expect([view.editRefusal, view.mayWithdraw, view.complete]).toEqual(["not-editable", true, true]);
    const { submissions, screening: decisions, milestones } = view;
    const life = timeline({ ...view.application, submissions, decisions, call: milestones });
    expect(life.map(({ kind }) => kind)).toEqual(["created", "submitted"]);
    expect(view.submissions).toMatchObject([{ number: 1, receiptNo }]);
    expect(view.steps.slice(0, 3)).toMatchObject([
      { step: "fill", state: "done", on: "2026-06-10" },
      { step: "county", state: "now", until: view.waiting?.until },
      { step: "city", state: "ahead", until: "2026-07-21" },
    ]);
    expect(view.waiting).toMatchObject({ days: 5, daysLeft: 5, until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  });

  it("stays readable for ever when it was not handed in in time", async () => {
    const { applicationId } = await aDraft(firm, call);
    await setClock(new Date(closesAt.getTime() + 60_000));
    expect(found(await findTaskList(firm, applicationId)).editRefusal).toBe("call-closed");
    const check = found(await findCheck(firm, applicationId));
    expect([check.refusal, check.content.C.projectName]).toEqual(["call-closed", "示例摄像模组智能化技术改造项目"]);
  });
});

describe("a receipt", () => {
  it("of an earlier version stays, and says which version counts", async () => {
    const { applicationId, receiptNo } = await aSubmission(firm, call);
    await returnedWith(applicationId, [{ section: "A", field: "staff", reason: "与社保人数不一致" }]);
    await submitted(firm, applicationId);
    expect(await findSubmission(firm, applicationId, 1)).toMatchObject({ number: 1, newest: 2, receiptNo });
    expect(await findSubmission(firm, applicationId)).toMatchObject({ number: 2, newest: 2 });
    expect(await findSubmission(firm, applicationId, 3)).toBeNull();
  });
});

describe("what was returned", () => {
  it("stands at its section and its field, and is gone once it is handed in again", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const correction = { section: "A", field: "staff", reason: "与社保人数不一致" };
    await returnedWith(applicationId, [correction, { section: "Z", field: 1 }]);
    const view = found(await findTaskList(firm, applicationId));
    const asked = [{ ...correction, number: 0, answer: null }];
    expect(view.sections.flatMap(({ corrections }) => corrections)).toEqual(asked);
    expect(found(await findSection(firm, applicationId, "A")).corrections).toEqual(asked);
    expect(found(await findSection(firm, applicationId, "B")).corrections).toEqual([]);
    await submitted(firm, applicationId);
    expect(found(await findSection(firm, applicationId, "A")).corrections).toEqual([]);
  });
});

describe("the check before handing in", () => {
  it("names every fault, every lacking document and every question", async () => {
    const { applicationId } = await aDraft(firm, call, {
      newTax: "49.99",
      change: ({ C, E }) => {
        Object.assign(C, { nature: "new-build" });
        Object.assign(E, { jobs: "" });
      },
    });
    const view = found(await findCheck(firm, applicationId));
    expect(view.faults.E).toEqual([{ path: "jobs", code: "missing" }]);
    expect(view.warnings.C).toEqual([{ path: "nature", code: "new-build-is-no-upgrade" }]);
    expect(view.lacking).toHaveLength(14);
    expect([view.evaluation.verdict, view.refusal]).toEqual(["ineligible", null]);
  });
});

describe("what was handed in", () => {
  it("is read as it was, and its hash can be computed again", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const view = found(await findSubmission(firm, applicationId));
    const { callSha256, content, files, contentSha256 } = view;
    expect(files).toHaveLength(14);
    expect(submissionSha256({ call: callSha256, content, evidence: files })).toBe(contentSha256);
    expect(await findSubmission(firm, applicationId, 2)).toBeNull();
  });
});

describe("the firm's list", () => {
  it("names, filters and counts its own applications", async () => {
    await aDraft(firm, call, { projectName: "示例甲项目" });
    const { receiptNo } = await aSubmission(firm, call, { projectName: "示例乙项目", invoiceNo: "1" });
    const names = async (filters: { state?: string; q?: string }) =>
      (await listOwnApplications(firm, { ...everything, filters })).rows.map(({ projectName }) => projectName);
    expect((await names({})).sort()).toEqual(["示例乙项目", "示例甲项目"]);
    expect(await names({ state: "submitted" })).toEqual(["示例乙项目"]);
    expect(await names({ q: receiptNo })).toEqual(["示例乙项目"]);
    expect(await names({ q: "丙" })).toEqual([]);
  });

  it("leads back to the drafts of the call that are there already", async () => {
    const { applicationId } = await aDraft(firm, call, { projectName: "示例甲项目" });
    const { open, drafts } = await findStart(firm, null);
    expect(open).toBe(true);
    expect(drafts).toMatchObject([{ id: applicationId, projectName: "示例甲项目" }]);
  });
});

describe("another firm", () => {
  it("finds nothing at the address of an application", async () => {
    const { applicationId } = await aSubmission(firm, call);
    const stranger = (await aFirm({ uscc: "91360803DEM000030T" })).actor;
    expect(await findTaskList(stranger, applicationId)).toBeNull();
    expect(await findSection(stranger, applicationId, "A")).toBeNull();
    expect(await findCheck(stranger, applicationId)).toBeNull();
    expect(await findSubmission(stranger, applicationId)).toBeNull();
    expect((await listOwnApplications(stranger, everything)).total).toBe(0);
    expect(await findTaskList(firm, "no-id-at-all")).toBeNull();
  });
});
