import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApproverActor } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { approveAwards } from "@/lib/notices/commands/approve-awards";
import { confirmAwards } from "@/lib/notices/commands/confirm-awards";
import { findApprovalPage, findAwardPage } from "@/lib/notices/queries/find-award-page";
import { type ARankedCall, anApproval, aRankedCall, aScan, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { accepted, anApprover, forgetSharedAdmin } from "@/lib/testing/people";
import { findApprovalFile } from "../queries/find-approval-file";
import { listWaitingProposals } from "../queries/list-waiting-proposals";
import { sendBackAwards } from "./send-back-awards";
import { signProposal } from "./sign-proposal";

/** A scanner that is down, from the first upload on: what was read of the settings is kept. */
vi.stubEnv("JIGAI_CLAMD", "/nowhere/clamd.sock");
afterAll(() => vi.unstubAllEnvs());

const PROJECTS = [
  [5000, 5000, 5000],
  [4000, 4000, 4000],
] as const;
let ranked: ARankedCall;
let deputy: ApproverActor;
let mayor: ApproverActor;

/** Four people: one proposes, a named deputy signs, anybody records the meeting, anybody the government's document. */
beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  deputy = (await anApprover({ name: "副示例" })).actor;
  mayor = (await anApprover({ name: "市示例" })).actor;
  const approvers = [
    { office: "分管副局长", accountId: deputy.accountId, record: "none" },
    { office: "局党组", accountId: null, record: "party_group" },
    { office: "市政府办公室", accountId: null, record: "government" },
  ] as const;
  ranked = await aRankedCall({ setClock, points: PROJECTS, call: { chain: { proposer: "投资科", approvers } } });
});

beforeEach(async () => {
  await turnBack(
    `truncate "approval", "approval_file", "award", "decision_record", "award_proposal", "notice", "notice_file", "audit_event"`,
    `update "call" set "state" = 'sealed'`,
    `update "application" set "state" = 'in_review'`,
    `update "account" set "disabledAt" = null`,
  );
  await setClock("2026-07-20T01:00:00Z");
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);
const signed = (proposalId: string, place: number) => ({
  proposalId,
  place,
  opinion: "同意。",
  meetingName: "",
  decidedOn: "",
  documentNo: "",
  fileId: "",
});
const refused = (error: string) => ({ ok: false, error });

async function publishedBy({ proposalId }: { proposalId: string }) {
  accepted(await signProposal(deputy, signed(proposalId, 2)));
  const { approver } = ranked;
  accepted(await approveAwards(approver, { ...(await anApproval(approver, proposalId)), place: 3 }));
}

const aDocument = async (proposalId: string) => ({
  ...signed(proposalId, 4),
  decidedOn: "2026-07-28",
  documentNo: "吉府字示例〔2026〕9号",
  fileId: await aScan(mayor, proposalId, "市政府批复"),
});

describe("a list that four people decide", () => {
  it("waits for each in turn, and only for whom the chain names", async () => {
    const { approver } = ranked;
    const { proposalId } = await proposed(ranked);
    const waitsFor = async (actor: ApproverActor) => (await listWaitingProposals(actor)).map(({ office }) => office);
    expect([await waitsFor(deputy), await waitsFor(approver)]).toEqual([["分管副局长"], []]);
    expect((await listWaitingProposals(deputy)).map(({ daysLeft }) => daysLeft)).toEqual([5]);
    expect(await signProposal(approver, signed(proposalId, 2))).toEqual(refused("another-signs"));
    accepted(await signProposal(deputy, signed(proposalId, 2)));
    expect([await waitsFor(deputy), await waitsFor(approver)]).toEqual([[], ["局党组"]]);
    expect(await signProposal(deputy, signed(proposalId, 3))).toEqual(refused("already-signed"));
    expect(await sendBackAwards(deputy, { proposalId, reason: "再看看。" })).toEqual(refused("already-signed"));
  });

  it("is published with the signature that records the meeting, not before", async () => {
    const { approver, officer } = ranked;
    const { proposalId } = await proposed(ranked);
    const scan = await aScan(deputy, proposalId);
    const early = { ...signed(proposalId, 2), noticeNo: "3号", fileId: scan };
    expect(await approveAwards(deputy, early)).toEqual(refused("changed-meanwhile"));
    accepted(await signProposal(deputy, signed(proposalId, 2)));
    const approval = { ...(await anApproval(approver, proposalId)), place: 3 };
    expect(await signProposal(approver, approval)).toEqual(refused("changed-meanwhile"));
    accepted(await approveAwards(approver, approval));
    const page = await findApprovalPage(officer, proposalId);
    expect(page?.proposal.signatures.map(({ office, documentNo }) => [office, documentNo])).toEqual([
      ["投资科", null],
      ["分管副局长", null],
      ["局党组", "吉市工信党组纪要示例〔2026〕7号"],
    ]);
  });

  it("is confirmed only with the government's document, which follows the publication", async () => {
    const { officer, callId } = ranked;
    const { proposalId } = await proposed(ranked);
    accepted(await signProposal(deputy, signed(proposalId, 2)));
    expect(await signProposal(mayor, signed(proposalId, 4))).toEqual(refused("changed-meanwhile"));
    const { approver } = ranked;
    accepted(await approveAwards(approver, { ...(await anApproval(approver, proposalId)), place: 3 }));
    // Waited for from the end of publicity on, the 29th; it may come before.
    const daysLeft = async () => (await listWaitingProposals(mayor)).map((each) => each.daysLeft);
    expect(await daysLeft()).toEqual([null]);
    await setClock("2026-07-30T01:00:00Z");
    expect(await daysLeft()).toEqual([5]);
    expect((await findAwardPage(officer, callId))?.mayConfirm).toBe(false);
    expect(await confirmAwards(officer, callId)).toEqual(refused("government-document-missing"));
    const document = await aDocument(proposalId);
    expect(await signProposal(mayor, { ...document, decidedOn: "2026-07-19" })).toEqual(
      refused("document-before-meeting"),
    );
    accepted(await signProposal(mayor, document));
    expect((await findAwardPage(officer, callId))?.mayConfirm).toBe(true);
    accepted(await confirmAwards(officer, callId));
  });

  it("goes on with anybody once the named person has left", async () => {
    const { approver } = ranked;
    const { proposalId } = await proposed(ranked);
    await turnBack(`update "account" set "disabledAt" = now() where "id" = '${deputy.accountId}'`);
    accepted(await signProposal(approver, signed(proposalId, 2)));
  });

  it("is signed once, however many sign at the same time", async () => {
    const { proposalId } = await proposed(ranked);
    const answers = await Promise.all(Array.from({ length: 8 }, () => signProposal(deputy, signed(proposalId, 2))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows(`select 1 from "approval" where "proposalId" = $1`, proposalId)).toHaveLength(2);
  });
});

type StoredStep = { place: number; role: string; office: string; accountId: string | null; record: string };

const holds = (attempt: Promise<unknown>, constraint: string) => expect(attempt).rejects.toMatchObject({ constraint });

describe("what the database holds of a chain", () => {
  const sign = (proposalId: string, place: number, accountId: string) =>
    rows(
      `insert into "approval" ("proposalId", "place", "accountId", "signedAt") values ($1, $2, $3, now())`,
      proposalId,
      place,
      accountId,
    );

  it("takes no signature out of turn, by another, or by one person twice", async () => {
    const { approver, officer, county } = ranked;
    const { proposalId } = await proposed(ranked);
    await holds(sign(proposalId, 3, approver.accountId), "approval_in_order");
    await holds(sign(proposalId, 2, approver.accountId), "approval_by_the_named");
    await holds(sign(proposalId, 2, officer.accountId), "approval_of_the_step");
    await holds(sign(proposalId, 2, county.accountId), "approval_role");
    await turnBack(`update "approval_step" set "accountId" = null, "record" = 'none'`);
    await sign(proposalId, 2, deputy.accountId);
    await holds(sign(proposalId, 3, deputy.accountId), "approval_proposal_account_key");
    await turnBack(
      `update "approval_step" set "accountId" = '${deputy.accountId}' where "place" = 2`,
      `update "approval_step" set "record" = (array['none', 'none', 'party_group', 'government'])["place"]::approval_record`,
    );
  });

  it("approves and confirms no list that lacks a signature", async () => {
    const { approver } = ranked;
    const { proposalId } = await proposed(ranked);
    const approve = rows(
      `update "award_proposal" set "state" = 'approved', "decidedById" = $2, "decidedAt" = now() where "id" = $1`,
      proposalId,
      approver.accountId,
    );
    await holds(approve, "award_proposal_chain");
    accepted(await sendBackAwards(deputy, { proposalId, reason: "再看看。" }));
    const again = await proposed(ranked);
    await publishedBy(again);
    await holds(rows(`update "call" set "state" = 'confirmed'`), "call_chain_whole");
  });

  it("opens no call that one person would decide, nor one without the meeting, and keeps the chain of an open one", async () => {
    const { callId } = ranked;
    const kept = await rows<StoredStep>(`select * from "approval_step" order by "place"`);
    const reopened = async (without: string) => {
      await turnBack(`update "call" set "state" = 'draft'`, `delete from "approval_step" where ${without}`);
      return rows(`update "call" set "state" = 'open' where "id" = $1`, callId);
    };
    try {
      await holds(reopened(`"place" > 2`), "call_party_group");
      await holds(reopened(`"place" > 1`), "call_two_people");
    } finally {
      const written = kept.map(({ place, role, office, accountId, record }) => {
        const account = accountId === null ? "null" : `'${accountId}'`;
        return `insert into "approval_step" values ('${callId}', ${place}, '${role}', '${office}', ${account}, '${record}')`;
      });
      await turnBack(`delete from "approval_step"`, ...written, `update "call" set "state" = 'sealed'`);
    }
    await expect(rows(`delete from "approval_step"`)).rejects.toThrow("frozen");
    await expect(rows(`update "approval_step" set "office" = 'x'`)).rejects.toThrow("frozen");
  });

  it("keeps every signature and scan as it was, and shows them to the bureau alone", async () => {
    const { county, firms, officer } = ranked;
    const [firm] = firms;
    if (!firm) throw new Error("nobody applied");
    const { proposalId } = await proposed(ranked);
    const fileId = await aScan(deputy, proposalId);
    await expect(rows(`update "approval" set "opinion" = 'x'`)).rejects.toThrow("kept");
    await expect(rows(`delete from "approval_file"`)).rejects.toThrow("kept");
    for (const actor of [county, firm]) {
      expect(await asActor(actor, ({ db }) => db.approval.count())).toBe(0);
      expect(await asActor(actor, ({ db }) => db.approvalFile.count())).toBe(0);
    }
    expect(await findApprovalFile(officer, proposalId, fileId)).toMatchObject({ fileName: "局党组会纪要.pdf" });
  });

  it("takes a scan as evidence is taken: pending while the scanner is down, and with a virus in it nobody is given it or signs upon it", async () => {
    const { approver } = ranked;
    const { proposalId } = await proposed(ranked);
    accepted(await signProposal(deputy, signed(proposalId, 2)));
    const approval = { ...(await anApproval(approver, proposalId)), place: 3 };
    expect(await findApprovalFile(approver, proposalId, approval.fileId)).not.toBeNull();
    await rows(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`);
    expect(await findApprovalFile(approver, proposalId, approval.fileId)).toBeNull();
    expect(await approveAwards(approver, approval)).toEqual(refused("approval-file-infected"));
    await expect(aScan(approver, proposalId)).rejects.toThrow("file-infected");
    const fileId = await aScan(approver, proposalId, "另一份纪要");
    accepted(await approveAwards(approver, { ...approval, fileId }));
    const [, , minutes] = (await findApprovalPage(approver, proposalId))?.proposal.signatures ?? [];
    expect(minutes?.file).toEqual({ id: fileId, fileName: "另一份纪要.pdf", scan: "pending" });
  });
});
