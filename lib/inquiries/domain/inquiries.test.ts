import { describe, expect, it } from "vitest";
import { KNOWN_VETOES } from "@/lib/eligibility/domain/known-names";
import { DEPARTMENTS, questionsFor } from "./departments";
import { looksLikeReply, readReplyHeader } from "./reply-columns";
import { type Letter, type Question, readReplyRows } from "./reply-rows";

const everything = {
  vetoes: KNOWN_VETOES,
  formalities: ["filing", "land", "planning", "eia", "energy", "safety", "fire", "discharge", "acceptance"],
};

describe("what a department is asked", () => {
  it("of the negative list every item but the two that only a desk can see has one department", () => {
    const asked = DEPARTMENTS.flatMap((each) => questionsFor(each, everything, "publicity"));
    const own = ["vetoes.falsification", "vetoes.duplicate-invoice"];
    expect([...asked, ...own].toSorted()).toEqual(KNOWN_VETOES.map((veto) => `vetoes.${veto}`).toSorted());
  });

  it("is what the policy judges, and when publicity ends the negative list alone", () => {
    const policy = { vetoes: ["safety-incident"], formalities: ["filing"] };
    expect(questionsFor("emergency-management", policy, "screening")).toEqual(["vetoes.safety-incident"]);
    expect(questionsFor("statistics", policy, "screening")).toEqual(["registration.above-scale", "benefit.revenue"]);
    expect(questionsFor("statistics", policy, "publicity")).toEqual([]);
    expect(questionsFor("emergency-management", { formalities: ["safety"] }, "screening")).toEqual([
      "completion.safety",
    ]);
  });
});

const letter: Letter = {
  documentNo: "吉市税函〔2026〕8号",
  repliedOn: "2026-06-18",
  today: "2026-06-20",
  publicityEndsOn: null,
};
const one: Question = {
  applicationId: "1",
  subject: "vetoes.tax-arrears",
  matter: "欠税",
  receiptNo: "JG2026-000001",
  uscc: "91360802DEM000022H",
  firmName: "吉安示例（一）有限公司",
};
const two: Question = {
  ...one,
  applicationId: "2",
  receiptNo: "JG2026-000002",
  uscc: "91360803DEM000030T",
  firmName: "吉安示例二有限公司",
};
const tax: Question = { ...one, subject: "benefit.tax", matter: "年新增税收" };
const asked = [one, tax, two];

const HEAD = [
  "序号",
  "回执编号",
  "申报单位",
  "统一社会信用代码",
  "核查事项",
  "核查结论",
  "情况说明",
  "核查日期",
  "依据文号",
];
const headOf = (head: readonly string[], matters = 2) => {
  const header = readReplyHeader(head, matters);
  if (!header.ok) throw new Error("the head was to be read");
  return header.value;
};
const read = (...rows: string[][]) =>
  readReplyRows(
    headOf(HEAD),
    rows.map((cells, place) => ({ line: place + 2, cells })),
    asked,
    letter,
  );
const row = (change: Partial<Record<(typeof HEAD)[number], string>>) =>
  HEAD.map((head) => ({ 回执编号: "JG2026-000001", 核查事项: "欠税", 核查结论: "无", ...change })[head] ?? "");

describe("the head of a reply", () => {
  it("may be the department's own: firm and result are enough where one matter was asked about", () => {
    expect(looksLikeReply(["社会信用代码", "查询结果"])).toBe(true);
    expect(readReplyHeader(["社会信用代码", "查询结果"], 1).ok).toBe(true);
    expect(readReplyHeader(["社会信用代码", "查询结果"], 2)).toMatchObject({ ok: false, missing: ["subject"] });
  });

  it("names what it lacks, what it has twice and what it does not read", () => {
    expect(readReplyHeader(["单位名称", "备注"], 1)).toMatchObject({ missing: ["outcome", "receipt"] });
    expect(readReplyHeader(["信用代码", "结论", "结果"], 1)).toMatchObject({ ok: false, repeated: ["outcome"] });
    expect(headOf([...HEAD, "经办人"]).ignored).toEqual(["经办人"]);
  });
});

describe("a line of a reply", () => {
  it("answers the line of the list that it names, with the letter's number and day unless it brings its own", () => {
    const { answers, faults } = read(
      row({}),
      row({
        核查事项: "年新增税收",
        核查结论: "不符",
        情况说明: "实缴 49.80 万元",
        核查日期: "2026/06/17",
        依据文号: "税证1号",
      }),
    );
    expect(faults).toEqual([]);
    expect(answers).toMatchObject([
      {
        line: 2,
        applicationId: "1",
        subject: "vetoes.tax-arrears",
        outcome: "clear",
        sourceOn: "2026-06-18",
        documentNo: letter.documentNo,
      },
      { line: 3, subject: "benefit.tax", outcome: "differs", sourceOn: "2026-06-17", documentNo: "税证1号" },
    ]);
  });

  it("is found by the credit code where there is no receipt, full width or not", () => {
    const { answers } = read(row({ 回执编号: "", 统一社会信用代码: "９１３６０８０３DEM000030t" }));
    expect(answers).toMatchObject([{ applicationId: "2" }]);
  });

  it("that is left empty is open still, and no fault", () => {
    expect(read(row({ 核查结论: "" }), row({}))).toMatchObject({ blank: 1, faults: [] });
  });

  it.each([
    [{ 回执编号: "", 统一社会信用代码: "" }, "receipt", "firm-missing"],
    [{ 回执编号: "JG2026-000009" }, "receipt", "not-asked"],
    [{ 核查事项: "环评" }, "subject", "matter-not-asked"],
    [{ 核查事项: "" }, "subject", "more-than-one"],
    [{ 申报单位: "吉安示例二有限公司" }, "firm", "firm-differs"],
    [{ 统一社会信用代码: "91360803DEM000030T" }, "uscc", "code-differs"],
    [{ 核查结论: "待查" }, "outcome", "outcome-unknown"],
    [{ 核查结论: "属实" }, "outcome", "outcome-of-another-kind"],
    [{ 核查结论: "", 情况说明: "见附件" }, "outcome", "outcome-missing"],
    [{ 核查结论: "有" }, "remark", "remark-missing"],
    [{ 核查日期: "六月" }, "day", "day-malformed"],
    [{ 核查日期: "2026-06-21" }, "day", "source-in-future"],
  ] as const)("%j: %s, %s", (change, column, code) => {
    expect(read(row(change)).faults).toMatchObject([{ line: 2, column, code }]);
  });

  it("tells brackets of either width alike in a firm's name, and slipped rows apart", () => {
    expect(read(row({ 申报单位: "吉安示例(一)有限公司" })).faults).toEqual([]);
  });

  it("that answers a second time is refused with the first", () => {
    expect(read(row({}), row({})).faults).toMatchObject([{ line: 3, code: "answered-twice", other: "2" }]);
  });

  it("goes on after a fault, so that everything is told at once", () => {
    expect(read(row({ 核查结论: "?" }), row({ 核查结论: "有" })).faults).toHaveLength(2);
  });

  it("of the second round speaks of the last day of publicity or later", () => {
    const rows = [{ line: 2, cells: row({ 核查日期: "2026-06-17" }) }];
    const late = readReplyRows(headOf(HEAD), rows, asked, { ...letter, publicityEndsOn: "2026-06-18" });
    expect(late.faults).toMatchObject([{ code: "source-before-publicity-end" }]);
  });
});
