import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendBackAwards } from "@/lib/awards/commands/send-back-awards";
import { findSentBack } from "@/lib/awards/queries/find-sent-back";
import { sha256Hex } from "@/lib/core/sha256";
import { asActor } from "@/lib/db/as-actor";
import { drawRanking } from "@/lib/ranking/commands/draw-ranking";
import { aReferenceFile, importList } from "@/lib/testing/a-reference";
import { type ARankedCall, anApproval, aRankedCall, proposed } from "@/lib/testing/an-award";
import { asOwner, emptyDatabase, setClock, turnBack } from "@/lib/testing/database";
import { pagesOfPdf } from "@/lib/testing/pdf-text";
import { accepted, forgetSharedAdmin } from "@/lib/testing/people";
import { endingOf, type NoticeFormat } from "../domain/notice-format";
import { findApprovalPage, findAwardPage } from "../queries/find-award-page";
import { findNotice } from "../queries/find-notice";
import { findFrozenNotice } from "../queries/frozen-notice";
import { listNotices, type NoticeListing } from "../queries/list-notices";
import { listToConfirm } from "../queries/list-to-confirm";
import { approveAwards } from "./approve-awards";
import { confirmAwards } from "./confirm-awards";

const fund = {
  budgetFen: 100_000_000n,
  maxAwards: 2,
  awardFen: 50_000_000n,
  mode: "strict_stop",
  minScoreCenti: null,
} as const;
const CALL = { fund, publicity: { days: 7, unit: "working" } } as const;
const REVIEWED = "2026-07-20T01:00:00Z";

let ranked: ARankedCall;

beforeAll(async () => {
  await emptyDatabase();
  forgetSharedAdmin();
  ranked = await aRankedCall({ setClock, call: CALL });
});

beforeEach(async () => {
  await turnBack(
    `truncate "approval", "approval_file", "award", "decision_record", "award_proposal", "notice", "notice_file", "audit_event"`,
    `delete from "reference_version" where "importedById" is not null`,
    `update "call" set "state" = 'sealed'`,
    `update "application" set "state" = 'in_review'`,
  );
  await setClock(REVIEWED);
  ranked = { ...ranked, ...accepted(await drawRanking(ranked.officer, ranked.callId)) };
});

const rows = <Row extends object>(sql: string, ...values: unknown[]) =>
  asOwner(async (client) => (await client.query<Row>(sql, values)).rows);

type Form = { format: NoticeFormat; sha256: string; bytes: Buffer };
const formsOf = (noticeId: string) =>
  rows<Form>(`select "format"::text, "sha256", "bytes" from "notice_file" where "noticeId" = $1`, noticeId);
async function formOf(noticeId: string, format: NoticeFormat): Promise<Form> {
  const form = (await formsOf(noticeId)).find((each) => each.format === format);
  if (!form) throw new Error(`no ${format} was published`);
  return form;
}
const windowOf = async (noticeId: string) => {
  const { window } = (await findNotice(noticeId)) ?? {};
  return window && { from: window.startsOn, to: window.endsOn, until: window.endsAt.toISOString() };
};

async function approvedOn(instant: string): Promise<Awaited<ReturnType<typeof approveAwards>>> {
  const { proposalId } = await proposed(ranked);
  await setClock(instant);
  return approveAwards(ranked.approver, await anApproval(ranked.approver, proposalId));
}

async function published(): Promise<string> {
  const { proposalId } = await proposed(ranked);
  return accepted(await approveAwards(ranked.approver, await anApproval(ranked.approver, proposalId))).noticeId;
}

describe("the publicity window", () => {
  it("begins on the working day after publication, and the first day counts", async () => {
    const { noticeId } = accepted(await approvedOn("2026-07-20T03:00:00Z"));
    expect(await windowOf(noticeId)).toEqual({
      from: "2026-07-21",
      to: "2026-07-29",
      until: "2026-07-29T16:00:00.000Z",
    });
  });

  it("goes round National Day and takes the Saturday that is worked in exchange", async () => {
    const { noticeId } = accepted(await approvedOn("2026-09-29T03:00:00Z"));
    expect(await windowOf(noticeId)).toMatchObject({ from: "2026-09-30", to: "2026-10-14" });
  });

  it("is refused where it runs into a year without a calendar, and counted once that is imported", async () => {
    const { proposalId } = await proposed(ranked);
    await setClock("2026-12-28T03:00:00Z");
    const approval = await anApproval(ranked.approver, proposalId);
    const approve = () => approveAwards(ranked.approver, approval);
    expect(await approve()).toEqual({ ok: false, error: "calendar-missing" });
    const page = await findAwardPage(ranked.officer, ranked.callId);
    expect(page?.publication).toEqual({ leaks: [], window: null, calendarMissing: 2027 });
    accepted(await importList(ranked.officer, aReferenceFile("holidays", ["2027-01-01,休"], { scope: "2027" })));
    const { noticeId } = accepted(await approve());
    expect(await windowOf(noticeId)).toMatchObject({ from: "2026-12-29", to: "2027-01-07" });
  });
});

describe("a published notice", () => {
  it("stands in four forms and the public record under the hashes of their bytes, the HTML without script and linking the others", async () => {
    const noticeId = await published();
    const forms = await formsOf(noticeId);
    expect(forms.map(({ format }) => format).sort()).toEqual(["csv", "html", "json", "pdf", "record"]);
    for (const { sha256, bytes } of forms) expect(sha256Hex(bytes)).toBe(sha256);
    const text = (await formOf(noticeId, "html")).bytes.toString();
    expect(text).not.toMatch(/<script|onclick=|style=/);
    for (const { format, sha256 } of forms.filter((form) => form.format !== "html"))
      expect(text).toContain(`href="${sha256}.${endingOf[format]}"`);
    expect(text).toContain(((await formOf(noticeId, "json")).sha256.match(/.{8}/g) ?? []).join(" "));
    expect((await formOf(noticeId, "pdf")).bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("lists the public columns, by division, with the sum, and says how the list came about and how to object", async () => {
    const noticeId = await published();
    const csv = (await formOf(noticeId, "csv")).bytes.toString();
    const [head, ...lines] = csv.trim().split("\r\n");
    expect(head).toContain("序号,申报单位,项目名称,项目代码,所属县（市、区）,固定资产投资（万元）,拟支持金额（万元）");
    expect(lines).toHaveLength(2);
    const notice = JSON.parse((await formOf(noticeId, "json")).bytes.toString());
    expect(notice.table.totals.award).toBe("100.00");
    expect(notice.howListCameAbout).toContain(
      "共有3个项目申报，经县（市、区）核实并推荐3个，市级复核后3个符合申报条件",
    );
    expect(notice.howListCameAbout).toContain("3名专家");
    expect(notice.objections.join("")).toContain("0796-0000002");
    const { sealRoot } = (await rows<{ sealRoot: string }>(`select "sealRoot" from "call"`))[0] ?? {};
    expect(notice.basis.replaceAll(" ", "")).toContain(sealRoot);
  });

  it("cannot be changed or taken away, and neither can its bytes", async () => {
    const noticeId = await published();
    await expect(rows(`update "notice_file" set "bytes" = 'x' where "noticeId" = $1`, noticeId)).rejects.toThrow(
      "kept",
    );
    await expect(rows(`delete from "notice_file" where "noticeId" = $1`, noticeId)).rejects.toThrow("kept");
    await expect(rows(`update "notice" set "title" = 'x' where "id" = $1`, noticeId)).rejects.toThrow(
      "stays as it was",
    );
    await expect(rows(`delete from "notice" where "id" = $1`, noticeId)).rejects.toThrow();
    await expect(asActor(ranked.officer, ({ db }) => db.noticeFile.deleteMany())).rejects.toThrow();
  });

  it("is written down once, with its window and the four hashes", async () => {
    const noticeId = await published();
    const events = await rows<{ body: string }>(`select "body" from "audit_event" where "action" = 'publish-notice'`);
    expect(events).toHaveLength(1);
    const { detail, subjectId } = JSON.parse(events[0]?.body ?? "{}");
    expect(subjectId).toBe(noticeId);
    for (const { format, sha256 } of await formsOf(noticeId)) expect(detail[format]).toBe(sha256);
  });
});

describe("the number of a notice", () => {
  it("is no other document's: nothing is published under it, and the list still waits", async () => {
    const { proposalId } = await proposed(ranked);
    const [call] = await rows<{ documentNo: string }>(`select "documentNo" from "call"`);
    const another = () =>
      turnBack(
        `insert into "notice" ("callId", "version", "year", "title", "documentNo", "publishedAt", "publishedById", "startsOn", "endsOn", "endsAt", "days", "unit", "awards", "totalFen", "unitCodes")
         values (gen_random_uuid(), 1, 2026, '另一份公示', '吉市工信公示例〔2026〕9号', '2026-07-01', '${ranked.approver.accountId}', '2026-07-02', '2026-07-09', '2026-07-09', 7, 'calendar', 0, 0, '{}')`,
      );
    await another();
    await expect(another()).rejects.toThrow("notice_document_no_key");
    const approval = await anApproval(ranked.approver, proposalId);
    const under = (noticeNo: string) => approveAwards(ranked.approver, { ...approval, noticeNo });
    for (const taken of [call?.documentNo ?? "", "吉市工信公示例 [2026]9号"])
      expect(await under(taken)).toEqual({ ok: false, error: "notice-number-taken" });
    expect(await rows(`select 1 from "call" where "state" = 'deliberating'`)).toHaveLength(1);
    const { noticeId } = accepted(await under("吉市工信公示例〔2026〕10号"));
    expect((await findNotice(noticeId))?.title).toBe("关于2026年度拟支持工业技改标杆项目（第2批）的公示");
  });
});

describe("the page about a notice", () => {
  it("shows the list word for word as the frozen document has it", async () => {
    const noticeId = await published();
    const notice = await findNotice(noticeId);
    const list = (notice && (await findFrozenNotice(notice)))?.table;
    const html = (await formOf(noticeId, "html")).bytes.toString();
    expect(list?.rows).toHaveLength(notice?.awards ?? -1);
    const isThere = ({ firm = "?", award = "?" }) => html.includes(firm) && html.includes(award);
    expect(list?.rows.every(isThere)).toBe(true);
  });
});

describe("what the officer reads where a list is put forward", () => {
  it("is why the last one came back, until the next one is put forward", async () => {
    const { proposalId } = await proposed(ranked);
    expect(await findSentBack(ranked.officer, ranked.callId)).toBeNull();
    accepted(await sendBackAwards(ranked.approver, { proposalId, reason: "请补充第2名的讨论。" }));
    expect(await findSentBack(ranked.officer, ranked.callId)).toMatchObject({
      number: 1,
      reason: "请补充第2名的讨论。",
    });
    await proposed(ranked);
    expect(await findSentBack(ranked.officer, ranked.callId)).toBeNull();
  });
});

describe("personal data", () => {
  const PIECES = [
    "示例丙丁",
    "13912345678",
    "someone@example.com",
    "11010519491231002X",
    "6222021234567890123",
    "0796-8765432",
  ];
  const PLANTED = PIECES.join(" ");
  /** What a notice is meant to show, and what ties rows together. */
  const PUBLISHED = ["application.firmName", "submission.projectName", "submission.projectCode", "submission.unitCode"];

  it("gets into none of the four forms, wherever else it stands", async () => {
    const { proposalId } = await proposed(ranked, PLANTED);
    await turnBack(
      `do $$ declare c record; begin
         for c in select "table_name", "column_name" from information_schema.columns
           where "table_schema" = 'public' and "data_type" = 'text' and "table_name" || '.' || "column_name" <> all ('{${[...PUBLISHED, "sheet.nonceSealed"]}}')
             and "table_name" in ('account', 'firm', 'application', 'submission', 'evidence', 'verified_value', 'ruling',
               'screening_decision', 'expert', 'conflict', 'sheet', 'assignment', 'award_proposal', 'library_entry', 'library_import') loop
           begin execute format('update %I set %I = %L', c."table_name", c."column_name", '${PLANTED}');
           exception when check_violation or unique_violation then null; end;
         end loop; end $$`,
      `update "submission" set "content" = regexp_replace("content"::text, ': "[^"]*"', ': "${PLANTED}"', 'g')::jsonb`,
      `update "application_section" set "content" = regexp_replace("content"::text, ': "[^"]*"', ': "${PLANTED}"', 'g')::jsonb`,
    );
    const [firm] = await rows<{ name: string }>(`select * from "firm" limit 1`);
    expect(JSON.stringify(firm)).toContain(PLANTED);
    const meeting = { ...(await anApproval(ranked.approver, proposalId)), meetingName: PLANTED, documentNo: PLANTED };
    const { noticeId } = accepted(await approveAwards(ranked.approver, meeting));
    for (const { format, bytes } of await formsOf(noticeId)) {
      const text = format === "pdf" ? (await pagesOfPdf(bytes)).join("") : bytes.toString();
      // The record has code names and no firm's words at all.
      if (format !== "record") expect(text).toContain("摄像模组");
      expect(PIECES.filter((piece) => text.includes(piece))).toEqual([]);
    }
  });

  it("in a published column keeps the list from being published, and its place is told before anybody approves", async () => {
    const { proposalId } = await proposed(ranked);
    await turnBack(
      `update "submission" set "projectName" = '智能产线（联系13912345678）' where "applicationId" = '${ranked.applicationIds[0]}'`,
    );
    const page = await findApprovalPage(ranked.approver, proposalId);
    expect(page?.publication?.leaks).toMatchObject([{ kind: "mobile", column: "项目名称" }]);
    expect(JSON.stringify(page?.publication?.leaks)).not.toContain("13912345678");
    expect(await approveAwards(ranked.approver, await anApproval(ranked.approver, proposalId))).toEqual({
      ok: false,
      error: "personal-data",
    });
    expect(await rows(`select 1 from "notice"`)).toHaveLength(0);
    expect(await rows(`select 1 from "call" where "state" = 'deliberating'`)).toHaveLength(1);
    await turnBack(
      `update "submission" set "projectName" = '智能产线技术改造项目' where "applicationId" = '${ranked.applicationIds[0]}'`,
    );
    const number = { ...(await anApproval(ranked.approver, proposalId)), noticeNo: "请电13912345678" };
    expect(await approveAwards(ranked.approver, number)).toEqual({ ok: false, error: "personal-data" });
    accepted(await approveAwards(ranked.approver, await anApproval(ranked.approver, proposalId)));
  });
});

describe("the public list of notices", () => {
  const list = (filters: NoticeListing["filters"] = {}) =>
    listNotices({ filters, sort: "publishedAt", direction: "desc" });

  it("is read by anybody, by year, unit and state, and the state is told by the clock alone", async () => {
    const noticeId = await published();
    const stateAt = async (instant: string) => {
      await setClock(instant);
      const { rows: found } = await list();
      const [row] = found;
      expect((await list({ state: row?.state })).total).toBe(1);
      return row?.state;
    };
    expect(await stateAt("2026-07-20T10:00:00Z")).toBe("announced");
    expect(await stateAt("2026-07-20T16:00:00Z")).toBe("running");
    expect(await stateAt("2026-07-29T15:59:00Z")).toBe("running");
    expect(await listToConfirm(ranked.officer)).toEqual([]);
    expect(await stateAt("2026-07-29T16:00:01Z")).toBe("over");
    expect(await listToConfirm(ranked.officer)).toMatchObject([{ callId: ranked.callId, awards: 2 }]);
    accepted(await confirmAwards(ranked.officer, ranked.callId));
    expect(await stateAt("2026-07-30T16:00:01Z")).toBe("confirmed");
    expect(await listToConfirm(ranked.officer)).toEqual([]);
    expect((await list({ year: "2026", unit: "360802" })).rows.map(({ id }) => id)).toEqual([noticeId]);
    expect((await list({ unit: "360830" })).total).toBe(0);
    expect((await list({ year: "2025" })).total).toBe(0);
  });
});
