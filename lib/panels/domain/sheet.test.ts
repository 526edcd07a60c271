import { describe, expect, it } from "vitest";
import { expertCriteria } from "@/lib/calls/domain/rubric";
import { defaultRubric } from "@/lib/calls/domain/rubric-default";
import type { Claim } from "@/lib/screening/domain/figures";
import type { RecordedValue } from "@/lib/screening/domain/verified-figures";
import { isVerified, type JudgedFigures, projectFigures } from "./computed-figures";
import { mergeSheets } from "./merge-sheets";
import { COMMENT_LIMIT, type DraftScores, isBlank, isKeepable, LONGEST_DRAFT_TEXT, scoredItems } from "./sheet-draft";
import { finishSheet } from "./sheet-record";

const claim: Claim = {
  investmentExclVatFen: 1_000n,
  investmentInclVatFen: 1_130n,
  equipmentExclVatFen: 700n,
  newRevenueFen: 50n,
  newTaxFen: 5n,
  benefitMonths: 12,
  benefitBasis: "actual-full-year",
  jobs: 46,
  aboveScale: true,
};

const standing = (values: Partial<Record<RecordedValue["figure"], bigint | number>>) =>
  new Map(
    Object.entries(values).map(([figure, value]) => {
      // Object.entries forgets the type of the keys.
      const recorded = { figure, value, by: "officer", evidenceSha256: null, page: null, claim } as RecordedValue;
      return [recorded.figure, recorded];
    }),
  );

const year = (id: string, assets: string, liabilities: string) => ({
  id,
  assets,
  liabilities,
  revenue: "",
  mainRevenue: "",
  profit: "",
  netProfit: "",
  research: "",
  vatPaid: "",
  incomeTaxPaid: "",
  otherTaxesPaid: "",
  vatRefunded: "",
  vatCreditLeft: "",
});

const judged = (changes: Partial<JudgedFigures> = {}): JudgedFigures => ({
  claim,
  standing: new Map(),
  finance: { years: [year("2019", "100.00", "90.00"), year("2020", "200.00", "96.40")] },
  claimYear: "2020",
  investmentBasis: "excl-vat",
  ...changes,
});

describe("the figures that points are computed from", () => {
  it("are the verified ones where there are any, else the claimed ones", () => {
    const values = standing({ investment_excl_vat: 900n, new_tax: 4n, jobs: 40 });
    const figures = projectFigures(judged({ standing: values }));
    expect(figures).toMatchObject({ investmentFen: 900n, newRevenueFen: 50n, newTaxFen: 4n, newJobs: 40 });
  });

  it("stand on the basis that the call compares, the share of equipment always without VAT", () => {
    const figures = projectFigures(judged({ investmentBasis: "incl-vat" }));
    expect(figures).toMatchObject({ investmentFen: 1_130n, equipmentFen: 700n, equipmentOfFen: 1_000n });
  });

  it("take assets and debts of the claim year; a year that B lacks falls back to its last", () => {
    expect(projectFigures(judged())).toMatchObject({ assetsFen: 200_000_000n, liabilitiesFen: 96_400_000n });
    expect(projectFigures(judged({ claimYear: "2019" })).assetsFen).toBe(100_000_000n);
    expect(projectFigures(judged({ claimYear: "2031" })).assetsFen).toBe(200_000_000n);
    expect(projectFigures(judged({ finance: { years: [] } })).assetsFen).toBe(0n);
  });

  it("are called verified only where an official has looked at all of them", () => {
    const values = standing({ equipment_excl_vat: 700n, new_tax: 5n });
    const found = judged({ standing: values });
    expect([isVerified("new-tax", found), isVerified("new-revenue", found)]).toEqual([true, false]);
    expect(isVerified("equipment-share", found)).toBe(false);
    expect(isVerified("debt-ratio", found)).toBe(false);
  });
});

/** 70 % of each criterion, on its step: no reason needed. */
const wholeDraft = (): DraftScores =>
  Object.fromEntries(
    expertCriteria(defaultRubric).map(({ code, maxCenti }) => [
      code,
      { pointsCenti: Math.floor((maxCenti * 0.75) / 50) * 50, reason: " " },
    ]),
  );

describe("a sheet that is being written", () => {
  it("counts a criterion once it has points; a reason alone is none", () => {
    expect(
      scoredItems({ A3: { pointsCenti: 250, reason: " 有据 " }, B1: { pointsCenti: null, reason: "先写" } }),
    ).toEqual({
      A3: { pointsCenti: 250, reason: "有据" },
    });
  });

  it("is blank until something is written", () => {
    expect(isBlank({ scores: { A3: { pointsCenti: null, reason: "" } }, comment: " " })).toBe(true);
    expect(isBlank({ scores: { A3: { pointsCenti: 0, reason: "" } }, comment: "" })).toBe(false);
    expect(isBlank({ scores: {}, comment: "好" })).toBe(false);
  });

  it("is finished by the system's points, and only when it is whole", () => {
    const figures = projectFigures(judged());
    const finished = finishSheet(defaultRubric, { scores: wholeDraft(), comment: "" }, figures);
    if (!finished.ok) throw new Error(finished.error);
    const { scores, computed, totalCenti, primaryCenti } = finished.value;
    const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);
    expect(totalCenti).toBe(
      sum(Object.values(computed)) + sum(Object.values(scores).map((item) => item?.pointsCenti ?? 0)),
    );
    expect(primaryCenti).toBe(750);
    const { B1: _forgotten, ...lacking } = wholeDraft();
    for (const draft of [
      { scores: lacking, comment: "" },
      { scores: wholeDraft(), comment: "好".repeat(COMMENT_LIMIT + 1) },
    ]) {
      expect(finishSheet(defaultRubric, draft, figures)).toEqual({ ok: false, error: "sheet-incomplete" });
    }
  });

  it("has room for far longer texts than it is locked with, but not for anything", () => {
    const draft = (length: number) => ({
      scores: { B1: { pointsCenti: null, reason: "据".repeat(length) } },
      comment: "",
    });
    expect(isKeepable(draft(LONGEST_DRAFT_TEXT))).toBe(true);
    expect(isKeepable(draft(LONGEST_DRAFT_TEXT + 1))).toBe(false);
    expect(isKeepable({ scores: {}, comment: "好".repeat(LONGEST_DRAFT_TEXT + 1) })).toBe(false);
  });
});

describe("two windows on one sheet", () => {
  const item = (pointsCenti: number) => ({ pointsCenti, reason: "" });
  const base = { scores: { B1: item(700), B2: item(400) }, comment: "" };

  it("keep what each of them changed", () => {
    const theirs = { ...base, scores: { ...base.scores, B1: item(800) } };
    const mine = { scores: { ...base.scores, B2: item(500), B3: item(300) }, comment: "已看" };
    expect(mergeSheets(base, theirs, mine)).toEqual({
      sheet: { scores: { B1: item(800), B2: item(500), B3: item(300) }, comment: "已看" },
      conflicts: [],
    });
  });

  it("leave what was saved standing where both changed the same criterion, and say so", () => {
    const theirs = { scores: { ...base.scores, B1: item(800) }, comment: "甲" };
    const mine = { scores: { ...base.scores, B1: item(900) }, comment: "乙" };
    expect(mergeSheets(base, theirs, mine)).toEqual({
      sheet: { scores: { B1: item(800), B2: item(400) }, comment: "甲\n乙" },
      conflicts: [{ code: "B1", mine: item(900) }],
    });
  });

  it("agree where both did the same", () => {
    const both = { ...base, scores: { ...base.scores, B1: item(900) } };
    expect(mergeSheets(base, both, both)).toEqual({ sheet: both, conflicts: [] });
  });
});
