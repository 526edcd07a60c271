import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { aPolicy, gained, invested, someFacts } from "@/lib/testing/eligibility-case";
import { wordsIn } from "@/lib/words/translate";
import type { CaseFacts } from "../domain/case-facts";
import { evaluate } from "../domain/evaluate";
import { CRITERIA, type CriterionId, type Judgement } from "../domain/finding";
import { keyedFindings } from "../domain/finding-key";
import { KNOWN_FORMALITIES, KNOWN_VETOES } from "../domain/known-names";
import { LIBRARY_MATCH_KINDS } from "../domain/library-match";
import { REASON_CODES } from "../domain/reason";
import { STATUSES_WORST_FIRST, type Verdict } from "../domain/status";
import {
  criterionClause,
  criterionName,
  findingSentence,
  formalityName,
  interviewQuote,
  partName,
  statusWord,
  verdictWord,
  vetoName,
} from "./finding-words";

const VERDICTS: readonly Verdict[] = ["eligible", "needs-ruling", "incomplete", "ineligible"];
const LOCALES: readonly Locale[] = ["zh-CN", "en"];

function sentence(locale: Locale, key: string, facts: Partial<CaseFacts>): string {
  const finding = keyedFindings(evaluate(aPolicy(), someFacts(facts))).find((keyed) => keyed.key === key)?.finding;
  if (!finding) throw new Error(`nothing was found under ${key}`);
  return findingSentence(wordsIn(locale, "eligibility"), locale, finding);
}

test("a firm reads what is lacking, not that it is out", () => {
  const short = { investment: invested("9860000.00", "9999999.99") };
  expect(sentence("zh-CN", "investment", short)).toMatch(
    /^设备及建安发票不含税合计 986\.00 万元，距 1,000 万元还差 14\.00 万元。/,
  );
  expect(sentence("en", "investment", short)).toMatch(
    /^Equipment and construction invoices come to 986\.00 万元 without VAT; 14\.00 万元 short of 1,000 万元\./,
  );
});

test("rounding never hides one fen", () => {
  const short = { investment: invested("9999999.99", "9999999.99") };
  expect(sentence("zh-CN", "investment", short)).toContain("合计 999.999999 万元，距 1,000 万元还差 0.000001 万元");
});

test("the arithmetic of an annualised figure is shown", () => {
  const annualised = { newRevenue: gained("14800000.00", 8, "annualised") };
  expect(sentence("zh-CN", "benefit.revenue", annualised)).toContain(
    "1,480.00 万元 ÷ 8 个月 × 12 ＝ 每年 2,220.00 万元",
  );
});

test("authorities, formalities and days stand in words", () => {
  expect(sentence("zh-CN", "registration.division", { registrationDivision: "360802" })).toContain(
    "吉州区市场监督管理局，属于吉安市",
  );
  expect(sentence("en", "completion.eia", { formalities: { eia: { status: "absent" } } })).toContain(
    "Environmental assessment: not obtained",
  );
  expect(sentence("en", "completion.completed", {})).toBe(
    "Completed on 20 December 2020, before the application of 10 June 2021.",
  );
});

test("the clause of a criterion carries the numbers of the call", () => {
  const policy = aPolicy({
    libraryYears: [2025],
    minInvestment: "12500000.00",
    aboveScale: "not-required",
    formalities: ["filing", "消防验收"],
  });
  const clause = (criterion: (typeof CRITERIA)[number]) =>
    criterionClause(wordsIn("zh-CN", "eligibility"), "zh-CN", policy, criterion);
  expect(clause("library")).toBe("项目必须纳入2025年全市工业项目库（含技术改造项目）");
  expect(clause("registration")).toBe("项目申报单位依法在吉安市内市场监管部门注册登记");
  expect(clause("investment")).toContain("1,250万元（含）以上");
  expect(clause("completion")).toContain("项目立项、消防验收等");
});

describe.each(LOCALES)("in %s", (locale) => {
  const words = wordsIn(locale, "eligibility");

  test("every reason has a sentence whose every blank is filled", () => {
    const seen = new Set<string>();
    for (const finding of findingsOfEveryReason()) {
      seen.add(finding.reason);
      const text = findingSentence(words, locale, finding);
      expect(text, finding.reason).not.toMatch(/[{}]|eligibility\.|undefined|null|NaN/);
    }
    expect([...seen].sort()).toEqual([...REASON_CODES].sort());
  });

  const textsOf = (criterion: CriterionId) => {
    const { quote, source } = interviewQuote(words, criterion);
    return [criterionName(words, criterion), quote, source, criterionClause(words, locale, aPolicy(), criterion)];
  };

  test("every criterion has its name, its clause and the interview's own words", () => {
    for (const criterion of CRITERIA) {
      for (const text of textsOf(criterion)) {
        expect(text, criterion).not.toMatch(/[{}]|criteria\.|quoteSource/);
      }
    }
  });

  test("every status and verdict has its word, and none tells a firm that it is out", () => {
    const shown = [
      ...STATUSES_WORST_FIRST.map((status) => statusWord(words, status)),
      ...VERDICTS.map((verdict) => verdictWord(words, verdict)),
    ];
    expect(new Set(shown).size).toBe(8);
    for (const word of shown) expect(word).not.toMatch(/statuses|verdicts|[Ii]neligible|不符合/);
  });

  test("parts, formalities and vetoes have names; what the bureau adds is shown as it named it", () => {
    const parts = ["division", "uscc", "above-scale", "completed", "revenue", "tax"].map((part) =>
      partName(words, "registration", part),
    );
    const names = [
      ...parts,
      ...KNOWN_FORMALITIES.map((name) => formalityName(words, name)),
      ...KNOWN_VETOES.map((name) => vetoName(words, name)),
    ];
    for (const name of names) expect(name).not.toMatch(/^(parts|formalities|vetoes|eligibility)\./);
    expect(partName(words, "completion", "取水许可")).toBe("取水许可");
    expect(partName(words, "vetoes", "tax-arrears")).toBe(vetoName(words, "tax-arrears"));
  });
});

/** Cases that between them bring up every reason the engine knows. */
function findingsOfEveryReason(): Judgement[] {
  const approval = { approvedBy: "approver-1", documentNo: "吉工信〔2021〕9号" };
  const override = { by: "officer-7", documentNo: "吉市监函〔2021〕3号" };
  const gains = [
    null,
    gained("1.00"),
    gained("30000000.00", 6),
    gained("30000000.00", 8, "annualised"),
    gained("30000000.00", 12, "forecast"),
  ];
  const changes: Partial<CaseFacts>[] = [
    {},
    ...LIBRARY_MATCH_KINDS.map((libraryMatch) => ({ libraryMatch })),
    ...[null, "other"].map((registrationDivision) => ({ registrationDivision })),
    ...[null, "9136", "91360802DEM000022J"].map((uscc) => ({ uscc })),
    { uscc: "91360802DEM000022J", usccOverride: override },
    ...[null, false].map((aboveScale) => ({ aboveScale })),
    { aboveScale: false, aboveScaleException: approval },
    ...[null, invested("1.00", null), invested("1.00", "10000000.00")].map((investment) => ({ investment })),
    { formalities: {} },
    {
      formalities: {
        filing: { status: "held", documentNo: "" },
        land: { status: "absent" },
        eia: { status: "not-applicable", reason: "豁免", approvedBy: null },
      },
    },
    ...[null, "2021-06-10", "2001-01-01", "2021-06-09"].map((completedOn) => ({ completedOn })),
    ...gains.map((gain) => ({ newRevenue: gain, newTax: gain })),
    { vetoes: { "tax-arrears": "clear", falsification: "found" } },
  ];
  const policies = [
    aPolicy({ vetoes: ["tax-arrears", "falsification"], completionFrom: "2019-01-01", completionTo: "2021-05-31" }),
    aPolicy({ aboveScale: "required" }),
    aPolicy({ aboveScale: "not-required" }),
  ];
  return policies.flatMap((policy) =>
    changes.flatMap((change) => keyedFindings(evaluate(policy, someFacts(change))).map(({ finding }) => finding)),
  );
}
