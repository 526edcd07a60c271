import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical-json";
import { asActor, asPublic } from "@/lib/db/as-actor";
import { writeCsv } from "@/lib/documents/spreadsheet/write-csv";
import { tableReportPdf } from "@/lib/documents/table-report";
import { printedRoot } from "@/lib/notices/domain/basis";
import { findFrozenFile } from "@/lib/notices/queries/frozen-file";
import { type AnApprovedCall, anApprovedCall } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { anInspector, forgetSharedAdmin } from "@/lib/testing/people";
import { theVerifier } from "@/lib/testing/verifier";
import { wholeRecords } from "@/lib/testing/whole-records";
import type { DecisionRecord } from "../domain/record/decision-record";
import { findPanelPapers } from "../queries/find-panel-papers";
import { findRecord } from "../queries/find-record";
import { findOwnOutcome } from "../queries/own-outcome";
import { expertList, minutes } from "../queries/panel-papers";

let approved: AnApprovedCall;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  approved = await anApprovedCall({
    setClock,
    points: [
      [5400, 5000, 3000],
      [4500, 4500, 4500],
      [4500, 4500, 4500],
    ],
    call: { recordLevel: "sheets" },
  });
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);

describe("the decision record of a proposal", () => {
  it("follows from itself: whole for the inspector, and as far as the call promised for the others", async () => {
    const { answer } = await theVerifier();
    const { actor: inspector } = await anInspector();
    const [kept] = await rows<{ root: string; content: string }>(`select "root", "content" from "decision_record"`);
    const whole = await findRecord(inspector, approved.proposalId);
    const { openings } = JSON.parse(whole ?? "").parts;
    expect(openings).toHaveLength(9);
    // What opens a receipt lies open in no row of the database.
    for (const { nonceHex } of openings) {
      expect(kept?.content).not.toContain(nonceHex);
      expect(
        await rows(`select 1 from "sheet" where "nonceHex" = $1 or "nonceSealed" like '%' || $1 || '%'`, nonceHex),
      ).toEqual([]);
    }
    expect(answer(whole ?? "", kept?.root).line).toBe(`verified (everything, root ${kept?.root})`);
    for (const actor of [approved.officer, approved.approver]) {
      const extract = await findRecord(actor, approved.proposalId);
      expect(answer(extract ?? "", kept?.root).line).toBe(`verified (sheets, root ${kept?.root})`);
    }
  });

  it("goes out with the notice under code names, and its root stands at the foot", async () => {
    const { answer } = await theVerifier();
    const [file] = await rows<{ sha256: string }>(`select "sha256" from "notice_file" where "format" = 'record'`);
    const sha256 = file?.sha256 ?? "";
    const published = await findFrozenFile(approved.noticeId, { format: "record", sha256 });
    const text = Buffer.from(published?.bytes ?? []).toString();
    const record: DecisionRecord = JSON.parse(text);
    expect(answer(text, record.root).line).toBe(`verified (sheets, root ${record.root})`);
    const [html] = await rows<{ bytes: Buffer }>(`select "bytes" from "notice_file" where "format" = 'html'`);
    const [json] = await rows<{ bytes: Buffer }>(`select "bytes" from "notice_file" where "format" = 'json'`);
    const printed = printedRoot(JSON.parse(json?.bytes.toString() ?? "").basis) ?? "";
    expect(html?.bytes.toString()).toContain(printed);
    expect(answer(text, printed).line).toBe(`verified (sheets, root ${record.root})`);
    expect(html?.bytes.toString()).toContain(`href="${sha256}.record.json"`);
    const people = await rows<{ id: string }>(
      `select "id"::text from "account" union select "id"::text from "application"`,
    );
    for (const { id } of people) expect(text).not.toContain(id);
    const { actor: inspector } = await anInspector();
    const { openings } = JSON.parse((await findRecord(inspector, approved.proposalId)) ?? "").parts;
    for (const { nonceHex } of openings) expect(text).not.toContain(nonceHex);
  });

  it("tells each firm which row is its own once the notice is public, and no firm another's; not where the record shows no rows", async () => {
    const [file] = await rows<{ bytes: Buffer }>(`select "bytes" from "notice_file" where "format" = 'record'`);
    const { parts } = JSON.parse(file?.bytes.toString() ?? "");
    for (const [place, firm] of approved.firms.entries()) {
      const applicationId = approved.applicationIds[place] ?? "";
      const own = await findOwnOutcome(firm, applicationId);
      const row = parts.ranking.rows.find(({ project }: { project: string }) => project === own?.codeName);
      expect([row?.officialCenti, row?.n]).toEqual([own?.officialCenti, own?.sheets]);
      const others = approved.firms.filter((other) => other !== firm);
      for (const other of others) {
        expect(
          await asActor(other, ({ db }) => db.$queryRaw`select * from own_code_place(${applicationId}::uuid)`),
        ).toEqual([]);
      }
    }
    const codes = await Promise.all(
      approved.firms.map((firm, place) => findOwnOutcome(firm, approved.applicationIds[place] ?? "")),
    );
    expect(codes.map((own) => own?.codeName).sort()).toEqual(["P001", "P002", "P003"]);
    const level = (to: string) => turnBack(`update "call" set "recordLevel" = '${to}'`);
    await level("hashes");
    const [firm] = approved.firms;
    expect(firm && (await findOwnOutcome(firm, approved.applicationIds[0] ?? ""))?.codeName).toBeNull();
    await level("sheets");
  });

  it("is told in the event of the proposal, is never rewritten, and no list is approved without it", async () => {
    const [event] = await rows<{ body: string }>(
      `select "body" from "audit_event" where "action" = 'propose-call' order by "seq" desc limit 1`,
    );
    const [kept] = await rows<{ root: string }>(`select "root" from "decision_record"`);
    expect(event?.body).toContain(kept?.root);
    await expect(rows(`update "decision_record" set "content" = '{}'`)).rejects.toThrow("kept");
    await expect(rows(`delete from "decision_record"`)).rejects.toThrow("kept");
    const unrecorded = asOwner(async (client) => {
      await client.query("begin");
      try {
        await client.query(`alter table "decision_record" disable trigger user; delete from "decision_record"`);
        await client.query(`alter table "award_proposal" disable trigger user`);
        await client.query(
          `update "award_proposal" set "state" = 'proposed', "decidedById" = null, "decidedAt" = null`,
        );
        await client.query(`alter table "award_proposal" enable trigger user`);
        await client.query(
          `update "award_proposal" p set "state" = 'approved', "decidedById" = a."accountId", "decidedAt" = now()
           from "approval" a where a."proposalId" = p."id" and a."place" = 2`,
        );
      } finally {
        await client.query("rollback");
      }
    });
    await expect(unrecorded).rejects.toThrow("the basis of this list is not kept");
  });

  it("stands beside papers to print and sign: minutes with the opinion, and the experts", async () => {
    const papers = await findPanelPapers(approved.officer, approved.callId);
    if (papers === null) throw new Error("the call is ranked");
    const { report } = minutes(papers, "zh-CN");
    expect(report.rows).toHaveLength(3);
    expect(report.closing.join("\n")).toContain("同意按排名提请。");
    expect(report.closing.filter((line) => line.includes("评示例（签字）"))).toHaveLength(3);
    const tied = report.rows.filter((row) => row.at(-1) !== "").map(([rank]) => rank);
    expect(report.closing[0]).toContain(tied.length === 0 ? "无需逐个讨论" : `第${tied.join("、")}名`);
    const list = expertList(papers, "zh-CN");
    expect(list.report.rows.map(([place, name, , , , sheets]) => [place, name, sheets])).toEqual([
      ["1", "评示例", "3"],
      ["2", "评示例", "3"],
      ["3", "评示例", "3"],
    ]);
    expect((await tableReportPdf(report, new Date(0))).subarray(0, 5).toString()).toBe("%PDF-");
    expect(writeCsv(list.table).toString()).toContain("工作单位");
  });

  it("is nobody's outside the bureau", async () => {
    const [firm] = approved.firms;
    const [expert] = approved.experts;
    if (!firm || !expert) throw new Error("nobody took part");
    for (const actor of [firm, expert, approved.county])
      expect(await asActor(actor, ({ db }) => db.decisionRecord.count())).toBe(0);
    expect(await asPublic(({ db }) => db.decisionRecord.count())).toBe(0);
  });

  it("a score changed behind the portal's back no longer follows", async () => {
    const { answer } = await theVerifier();
    const [kept] = await wholeRecords();
    const record = JSON.parse(kept?.content ?? "") as { parts: { sheets: { totalCenti: number }[] } }; // as it is kept
    const [first] = record.parts.sheets;
    if (first) first.totalCenti += 100;
    expect(answer(canonicalJson(record)).line).toMatch(/^does not follow: hash of sheets/);
  });
});
