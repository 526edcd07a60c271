import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CountyActor, FirmActor, OfficerActor } from "@/lib/auth/actor";
import { outcomesOf } from "@/lib/checks/domain/check-record";
import { sha256Hex } from "@/lib/core/sha256";
import { asActor } from "@/lib/db/as-actor";
import { openFile } from "@/lib/documents/file-store";
import { writeXlsx } from "@/lib/documents/spreadsheet/write-xlsx";
import { KNOWN_VETOES } from "@/lib/eligibility/domain/known-names";
import type { ACall } from "@/lib/testing/a-call";
import { aScreenedCall } from "@/lib/testing/a-screened-call";
import { recommended, screened } from "@/lib/testing/a-screening";
import { aSubmission } from "@/lib/testing/a-submission";
import { interviewRules } from "@/lib/testing/call-rules";
import { asOwner, emptyDatabase, setClock } from "@/lib/testing/database";
import { aCountyOfficer, accepted, aFirm, anApprover, anOfficer, forgetSharedAdmin } from "@/lib/testing/people";
import { told } from "@/lib/testing/told";
import { DEPARTMENTS, type Department } from "../domain/departments";
import { findInquiry } from "../queries/find-inquiry";
import { findReplyFile } from "../queries/find-reply-file";
import { inquiryTable } from "../queries/inquiry-table";
import { findInquiries } from "../queries/list-inquiries";
import { previewReply } from "../queries/preview-reply";
import { askDepartment } from "./ask-department";
import { takeInReply } from "./take-in-reply";

/** A scanner that is down, from the first upload on: what was read of the settings is kept. */
vi.stubEnv("JIGAI_CLAMD", "/nowhere/clamd.sock");
afterAll(() => vi.unstubAllEnvs());

const policy = { ...interviewRules().policy, vetoes: [...KNOWN_VETOES] };
const letter = { documentNo: "示例复函〔2026〕5号", repliedOn: "2026-06-11" };

let call: ACall;
let county: CountyActor;
let officer: OfficerActor;
let colleague: OfficerActor;
let neighbour: CountyActor;
let first: string;
let second: string;
let firm: FirmActor;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  await setClock("2026-06-10T01:00:00Z");
  ({ call, county, officer, firm } = await aScreenedCall({ policy }));
  colleague = (await anOfficer()).actor;
  neighbour = (await aCountyOfficer("360803")).actor;
  first = (await aSubmission(firm, call)).applicationId;
  await recommended(county, first);
  const next = (await aFirm({ uscc: "91360803DEM000030T", unitCode: "360803", firmName: "吉安示例邻县有限公司" }))
    .actor;
  second = (await aSubmission(next, call, { projectCode: "2020-360803-39-03-000009", invoiceNo: "8" })).applicationId;
  await setClock("2026-06-12T01:00:00Z");
});

const asked = async (department: Department, documentNo = `吉市工信函示例〔2026〕${department}`) =>
  accepted(await askDepartment(officer, { callId: call.callId, department, documentNo })).inquiryId;

const listOf = async (inquiryId: string): Promise<Buffer> => {
  const inquiry = await findInquiry(officer, inquiryId);
  if (!inquiry) throw new Error("the letter was to be there");
  return writeXlsx(inquiryTable(inquiry));
};

/** Opens the list as a spreadsheet program does, fills it in, and saves it. */
async function filledIn(list: Buffer, fill: (row: ExcelJS.Row, column: (head: string) => number) => void) {
  const workbook = new ExcelJS.Workbook();
  // exceljs was typed before Node's buffers had a parameter.
  await workbook.xlsx.load(list as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("the list has no sheet");
  const heads = (sheet.getRow(1).values as string[]).map(String); // the first place is empty: columns count from 1
  const column = (head: string) => heads.indexOf(head);
  sheet.eachRow((row, number) => {
    if (number > 1) fill(row, column);
  });
  workbook.creator = "示例部门";
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const fileOf = (bytes: Buffer, fileName = "回函.xlsx") => ({ bytes, fileName, sha256: sha256Hex(bytes) });
const answersOf = (applicationId: string) => screened(officer, applicationId).then(({ checks }) => checks);

describe("the exchange with the departments", () => {
  it("seven departments get a list, answer it in their spreadsheet, and every answer stands beside its finding", async () => {
    for (const department of DEPARTMENTS) {
      const inquiryId = await asked(department);
      const reply = await filledIn(await listOf(inquiryId), (row, column) => {
        const veto = String(row.getCell(column("结论填写")).value).startsWith("无");
        row.getCell(column("核查结论")).value = veto ? "无" : "属实";
        row.getCell(column("核查日期")).value = new Date("2026-06-11T00:00:00Z");
      });
      const file = fileOf(reply, `${department}.xlsx`);
      const preview = await previewReply(officer, inquiryId, file, letter);
      expect(preview, department).toMatchObject({
        kind: "preview",
        preview: { faults: [], blank: 0, sha256: file.sha256 },
      });
      const { answers } = accepted(await takeInReply(officer, inquiryId, file, letter));
      const { questions = [], replies = [] } = (await findInquiry(officer, inquiryId)) ?? {};
      expect(answers).toBe(questions.length);
      expect(questions.every(({ answer, subject }) => answer && outcomesOf(subject).includes(answer.outcome))).toBe(
        true,
      );
      const kept = await findReplyFile(officer, replies[0]?.id ?? "");
      expect(await openFile(kept?.sha256 ?? "")).toMatchObject({ byteCount: reply.byteLength });
    }
    const checks = await answersOf(first);
    expect(new Set(checks.map(({ source }) => source)).size).toBe(DEPARTMENTS.length);
    for (const { reply, replyLine, sourceOn } of checks) {
      expect([reply?.fileName.endsWith(".xlsx"), (replyLine ?? 0) > 1, sourceOn]).toEqual([true, true, "2026-06-11"]);
    }
    const { assessment } = await screened(officer, first);
    const open = assessment.findings.filter(({ group, effective }) => group === "vetoes" && effective !== "met");
    expect(open.map(({ key }) => key)).toEqual(["vetoes.falsification", "vetoes.duplicate-invoice"]);
  });

  it("a county is told the line about its own firm, and neither the file nor what concerns another's", async () => {
    const { checks } = await screened(county, first);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.every(({ reply, replyLine }) => reply === null && replyLine !== null)).toBe(true);
    const seen = (actor: CountyActor | FirmActor) =>
      asActor(actor, async ({ db }) => [
        await db.departmentReply.count(),
        await db.departmentInquiry.count(),
        await db.checkRecord.count({ where: { applicationId: second } }),
      ]);
    expect(await seen(county)).toEqual([0, 0, 0]);
    expect(await seen(firm)).toEqual([0, 0, 0]);
    expect(await seen((await aCountyOfficer("360803")).actor)).toEqual([0, 0, expect.any(Number)]);
  });
});

describe("a reply", () => {
  it("with one faulty line changes nothing, and names the line, the column and the reason", async () => {
    const inquiryId = await asked("taxation", "函甲");
    const before = await answersOf(first);
    const reply = await filledIn(await listOf(inquiryId), (row, column) => {
      row.getCell(column("核查结论")).value = row.number === 2 ? "有" : "属实";
    });
    const preview = await previewReply(officer, inquiryId, fileOf(reply), letter);
    expect(preview).toMatchObject({
      preview: {
        faults: [
          { line: 2, column: "remark", code: "remark-missing" },
          { line: 4, column: "outcome", code: "outcome-of-another-kind" },
        ],
      },
    });
    expect(await takeInReply(officer, inquiryId, fileOf(reply), letter)).toEqual({ ok: false, error: "lines-faulty" });
    expect(await answersOf(first)).toEqual(before);
  });

  it("may come in parts; what is found is named before it is taken in and becomes the fact", async () => {
    const inquiryId = await asked("finance", "函乙");
    const list = await listOf(inquiryId);
    const part = await filledIn(list, (row, column) => {
      if (row.getCell(column("申报单位")).value !== "吉安示例邻县有限公司") return;
      row.getCell(column("核查结论")).value = "有";
      row.getCell(column("情况说明")).value = "2024 年已获省级技改资金 80 万元。";
    });
    const preview = await previewReply(officer, inquiryId, fileOf(part), letter);
    expect(preview).toMatchObject({
      preview: { answers: 1, blank: 1, against: [{ firmName: "吉安示例邻县有限公司" }] },
    });
    accepted(await takeInReply(officer, inquiryId, fileOf(part), letter));
    const row = (await findInquiries(officer, call.callId))?.rows.find(({ id }) => id === inquiryId);
    expect(row).toMatchObject({ lines: 2, answered: 1, against: 1, replies: 1 });
    const found = (await screened(officer, second)).assessment.findings.find(
      ({ key }) => key === "vetoes.duplicate-funding",
    );
    expect(found?.effective).toBe("not-met");
    const lines = (await told(colleague)).filter((line) => line.endsWith(inquiryId));
    expect(lines).toEqual([`部门已答复：市财政局 /desk/inquiries/${inquiryId}`]);
    expect((await told(officer)).filter((line) => line.startsWith("部门已答复"))).toEqual([]);
    const concerned = (await told(neighbour)).filter((line) => line.startsWith("部门核查发现"));
    expect(concerned).toEqual([`部门核查发现：吉安示例邻县有限公司 /county/applications/${second}?tab=vetoes`]);
    expect((await told(county)).filter((line) => line.startsWith("部门核查发现"))).toEqual([]);
  });

  it("that speaks against a project found eligible before is told to the officers, whose queue shows it no more", async () => {
    const stateOf = (state: string) =>
      asOwner((owner) => owner.query(`update "application" set "state" = $2 where "id" = $1`, [second, state]));
    const inquiryId = await asked("emergency-management", "函庚");
    const reply = await filledIn(await listOf(inquiryId), (row, column) => {
      if (row.getCell(column("申报单位")).value !== "吉安示例邻县有限公司") return;
      row.getCell(column("核查结论")).value = "有";
      row.getCell(column("情况说明")).value = "2026 年 5 月发生一般事故。";
    });
    await stateOf("eligible");
    accepted(await takeInReply(officer, inquiryId, fileOf(reply), letter));
    await stateOf("submitted");
    const late = (await told(officer)).filter((line) => line.startsWith("已认定符合条件的申报有不利答复"));
    expect(late).toEqual([
      `已认定符合条件的申报有不利答复：吉安示例邻县有限公司 /desk/applications/${second}?tab=decide`,
    ]);
  });

  it("is taken in once, though two officers send it at the same moment", async () => {
    const inquiryId = await asked("statistics", "函丙");
    const reply = fileOf(
      await filledIn(await listOf(inquiryId), (row, column) => {
        row.getCell(column("核查结论")).value = "属实";
      }),
    );
    const both = await Promise.all([
      takeInReply(officer, inquiryId, reply, letter),
      takeInReply(officer, inquiryId, reply, letter),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: "taken-in-before" });
    const other = { ...reply, sha256: "0".repeat(64) };
    expect(await takeInReply(officer, inquiryId, other, letter)).toEqual({ ok: false, error: "file-changed" });
  });

  it("waits for the scanner like evidence; with a virus in it nobody is given the file, and what was taken in stands", async () => {
    const inquiryId = await asked("finance", "函戊");
    const bytes = Buffer.from("信用代码,查询结果,备注\n91360803DEM000030T,无,已查\n", "utf8");
    accepted(await takeInReply(officer, inquiryId, fileOf(bytes, "财政局.csv"), letter));
    const reply = async () => (await findInquiry(officer, inquiryId))?.replies[0];
    expect((await reply())?.scan).toBe("pending");
    expect(await findReplyFile(officer, (await reply())?.id ?? "")).not.toBeNull();
    await asOwner((owner) =>
      owner.query(`update "file_scan" set "state" = 'infected', "signature" = 'x', "settledAt" = now()`),
    );
    expect(await reply()).toMatchObject({ scan: "infected", answers: 1 });
    expect(await findReplyFile(officer, (await reply())?.id ?? "")).toBeNull();
    const again = await asked("finance", "函己");
    expect(await takeInReply(officer, again, fileOf(bytes, "财政局.csv"), letter)).toEqual({
      ok: false,
      error: "file-infected",
    });
  });

  it("in the department's own shape is read where one matter was asked about", async () => {
    const inquiryId = await asked("finance", "函丁");
    const bytes = Buffer.from("信用代码,查询结果,备注\n91360803DEM000030T,无,\n", "utf8");
    accepted(await takeInReply(officer, inquiryId, fileOf(bytes, "财政局.csv"), letter));
    const [newest] = (await answersOf(second))
      .filter(({ subject }) => subject === "vetoes.duplicate-funding")
      .slice(-1);
    expect(newest).toMatchObject({ outcome: "clear", replyLine: 2, documentNo: letter.documentNo });
  });

  it("to a letter of the same number is not asked for twice, and letters stay as they were sent", async () => {
    const again = await askDepartment(officer, { callId: call.callId, department: "taxation", documentNo: "函甲" });
    expect(again).toEqual({ ok: false, error: "document-taken" });
    await expect(
      asOwner((client) => client.query(`update "department_inquiry" set "department" = 'x'`)),
    ).rejects.toThrow(/is refused/);
    expect(await findInquiries((await anApprover()).actor, call.callId)).toMatchObject({ round: "screening" });
  });
});
