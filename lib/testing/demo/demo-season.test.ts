import { describe, expect, it } from "vitest";
import { caseFacts } from "@/lib/applications/domain/judged-sections";
import { applicationFaults } from "@/lib/applications/domain/section-faults";
import { interviewPolicy } from "@/lib/calls/domain/default-call";
import { addDays } from "@/lib/core/time";
import { usccProblem } from "@/lib/core/uscc";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { keyedFindings } from "@/lib/eligibility/domain/finding-key";
import { matchKind } from "@/lib/eligibility/domain/library-match";
import { readLibraryFile } from "@/lib/library/queries/preview-import";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { libraryCsv } from "../a-library";
import { faultlessContent } from "../application-content";
import { checkContext, interviewRules } from "../call-rules";
import { wishOf } from "./content-of-case";
import { courseEnd } from "./course-end";
import { demoSeason } from "./demo-season";
import { DEMO_FIRMS, demoFirm } from "./firms";
import { libraryOf } from "./library-of-call";
import type { DemoCall, DemoCase } from "./season";
import { DEMO_EXPERTS } from "./staff";

const TODAY = new Date("2026-11-23T02:00:00Z");
const season = demoSeason(TODAY);
const call = (key: string): DemoCall => {
  const found = season.calls.find((each) => each.key === key);
  if (!found) throw new Error(`no call ${key}`);
  return found;
};
const open = call("open");

/** As the engine judges what the firm typed, on the day it handed it in. */
function judged(ofCall: DemoCall, each: DemoCase) {
  const rules = interviewRules({
    year: ofCall.year,
    policy: { ...interviewPolicy(ofCall.year), libraryYears: [ofCall.libraryYear] },
  });
  const wish = wishOf(ofCall, each);
  const content = faultlessContent(rules, wish);
  wish.change?.(content);
  const entries = libraryOf(ofCall.libraryYear, season.calls).map((entry) => ({
    ...entry,
    year: ofCall.libraryYear,
    projectCode: entry.projectCode || null,
  }));
  const claim = { projectCode: content.C.projectCode, projectName: content.C.projectName, uscc: content.A.uscc };
  const submittedOn = addDays(ofCall.opensOn, each.course.find((step) => step.do === "submit")?.day ?? 0);
  const match = matchKind(entries, rules.policy.libraryYears, claim);
  const facts = caseFacts(content, rules, { submittedOn }, match, BUILT_IN_LISTS.authorities);
  const evaluation = evaluateCase(preparePolicy(rules.policy), facts);
  const reasons = new Map(keyedFindings(evaluation).map(({ key, finding }) => [key, finding.reason]));
  return { content, rules, submittedOn, verdict: evaluation.verdict, reasons };
}

const reasonsInOpenCall = (key: string) => open.cases.map((each) => judged(open, each).reasons.get(key));
const typed = (pick: (project: DemoCase["project"]) => string | undefined) =>
  open.cases.map(({ project }) => pick(project));

describe("the firms", () => {
  it("are fictional: 吉安示例…有限公司 with codes of the DEM series, every check character right, none twice", () => {
    for (const { name, uscc } of DEMO_FIRMS) {
      expect(name).toMatch(/^吉安示例.+有限公司$/);
      expect(uscc).toMatch(/^9136\d{4}DEM\d{5}/);
      expect(usccProblem(uscc)).toBeNull();
    }
    expect(new Set(DEMO_FIRMS.map(({ uscc }) => uscc)).size).toBe(DEMO_FIRMS.length);
  });

  it("are nowhere short of a unit: every one of the fifteen has applications, at least forty in all", () => {
    const units = new Set(open.cases.map(({ firm }) => demoFirm(firm).unitCode));
    expect(units.size).toBe(BUILT_IN_LISTS.units.length);
    expect(open.cases.length).toBeGreaterThanOrEqual(40);
    expect(new Set(open.cases.map(({ firm }) => firm)).size).toBe(open.cases.length);
  });
});

describe("the experts", () => {
  it("are five to nine, of several employers, one of whom applies", () => {
    expect(DEMO_EXPERTS.length).toBeGreaterThanOrEqual(5);
    expect(DEMO_EXPERTS.length).toBeLessThanOrEqual(9);
    expect(new Set(DEMO_EXPERTS.map(({ profile }) => profile.employerName)).size).toBeGreaterThanOrEqual(5);
    const employers = DEMO_EXPERTS.map(({ profile }) => profile.employerUscc);
    expect(DEMO_FIRMS.filter(({ uscc }) => employers.includes(uscc))).toHaveLength(1);
  });
});

describe("what firms hand in", () => {
  it.each(season.calls.flatMap((each) => each.cases.map((one) => [each.key, one.firm, each, one] as const)))(
    "of %s by %s has no fault of form",
    (_key, _firm, ofCall, each) => {
      const { content, rules, submittedOn } = judged(ofCall, each);
      const context = { ...checkContext(rules), today: submittedOn, firmUscc: demoFirm(each.firm).uscc };
      expect(Object.values(applicationFaults(content, context)).flat()).toEqual([]);
    },
  );

  it.each([2020, 2025])("finds the library of %i without a faulty row", async (year) => {
    const ofYear = season.calls.filter(({ libraryYear }) => libraryYear === year);
    const file = { bytes: libraryCsv(libraryOf(year, ofYear), year), fileName: "list.csv" };
    const reading = await readLibraryFile(file, BUILT_IN_LISTS.units);
    expect(reading).toMatchObject({ ok: true, value: { checked: { faults: [] } } });
  });
});

describe("every state that an open call can have", () => {
  it("is there", () => {
    expect([...new Set(open.cases.map(courseEnd))].sort()).toEqual(
      [
        "draft",
        "submitted",
        "returned",
        "recommended",
        "eligible",
        "withdrawn",
        "not_recommended",
        "ineligible",
      ].sort(),
    );
  });

  it("has returns by county and by city, and corrections handed in again to both", () => {
    const stories = open.cases.map(({ course }) =>
      course
        .flatMap((step) => (step.do === "return" ? [step.by] : step.do === "correct" ? ["corrected"] : []))
        .join(" "),
    );
    expect(stories).toEqual(expect.arrayContaining(["county", "city", "county corrected", "city corrected"]));
  });

  it("has drafts that are begun, half written and whole", () => {
    const drafts = open.cases.filter((each) => courseEnd(each) === "draft").map(({ course }) => course[0]);
    const parts = drafts.map((step) => (step?.do === "write" ? step.part : null));
    expect(parts).toEqual(expect.arrayContaining(["beginning", "half", "whole"]));
  });
});

describe("every bound is hit", () => {
  it("of the investment: a cent of a 万元 below, on it, and above", () => {
    expect(typed(({ investmentExclVat }) => investmentExclVat)).toEqual(
      expect.arrayContaining(["999.99", "1000.00", "1000.01"]),
    );
    expect(reasonsInOpenCall("investment")).toEqual(
      expect.arrayContaining(["investment-short", "investment-reached", "investment-reached-on-other-basis-only"]),
    );
  });

  it("of new revenue and new tax", () => {
    expect(typed(({ newRevenue }) => newRevenue)).toEqual(expect.arrayContaining(["1999.99", "2000.00"]));
    expect(typed(({ newTax }) => newTax)).toEqual(expect.arrayContaining(["49.99", "50.00"]));
    expect(reasonsInOpenCall("benefit.revenue")).toEqual(
      expect.arrayContaining([
        "revenue-short",
        "revenue-reached",
        "revenue-reached-by-forecast",
        "revenue-reached-annualised",
      ]),
    );
    expect(reasonsInOpenCall("benefit.tax")).toEqual(expect.arrayContaining(["tax-short", "tax-reached"]));
  });

  it("of completion, on the very day of the submission", () => {
    expect(reasonsInOpenCall("completion.completed")).toEqual(
      expect.arrayContaining(["completed-in-time", "completed-not-before-submission"]),
    );
    expect(reasonsInOpenCall("completion.eia")).toContain("formality-not-applicable-unapproved");
  });

  it("of the library, by code, by name only, under another firm, and not at all", () => {
    expect(reasonsInOpenCall("library")).toEqual(
      expect.arrayContaining([
        "library-code-and-firm",
        "library-name-only",
        "library-code-of-another-firm",
        "not-in-library",
      ]),
    );
  });

  it("of the registration: not above scale with an exception signed, refused and waiting; registered elsewhere", () => {
    const belowScale = open.cases.filter(({ project }) => project.aboveScale === false);
    const answers = belowScale.map(
      ({ course }) =>
        course.find((step) => step.do === "sign-exception" || step.do === "refuse-exception")?.do ?? "waits",
    );
    expect(answers.sort()).toEqual(["refuse-exception", "sign-exception", "waits"]);
    expect(reasonsInOpenCall("registration.division")).toContain("registered-elsewhere");
  });

  it("of the project code: old style and new", () => {
    const codes = open.cases.map((each) => judged(open, each).content.C.projectCode);
    expect(codes.some((code) => code.startsWith("2020-"))).toBe(true);
    expect(codes.some((code) => code.startsWith("2402-"))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("of the invoices: one number in two counties", () => {
    const claimed = open.cases.flatMap(({ firm, project }) =>
      project.invoiceNo === undefined ? [] : [{ invoiceNo: project.invoiceNo, unit: demoFirm(firm).unitCode }],
    );
    expect(new Set(claimed.map(({ invoiceNo }) => invoiceNo)).size).toBe(1);
    expect(new Set(claimed.map(({ unit }) => unit)).size).toBe(2);
  });
});

describe("the dates", () => {
  it.each(["2026-11-23T02:00:00Z", "2027-01-05T02:00:00Z", "2027-12-23T23:30:00Z", "2028-03-01T00:10:00Z"])(
    "leave one call open at %s, with nothing ahead of the clock and no two windows that touch",
    (now) => {
      const { calls } = demoSeason(new Date(now));
      const windows = calls.map(({ opensOn, closesOn }) => ({ opensOn, closesOn }));
      for (const [place, { opensOn, closesOn }] of windows.entries()) {
        expect(opensOn < closesOn).toBe(true);
        expect(windows[place + 1]?.opensOn ?? "9999").toSatisfy((next: string) => next > closesOn);
      }
      const today = new Date(new Date(now).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      const [last] = calls.slice(-1);
      expect(last && last.opensOn < today && today < last.closesOn).toBe(true);
      for (const { opensOn, cases } of calls) {
        for (const { course } of cases) for (const { day } of course) expect(addDays(opensOn, day) < today).toBe(true);
      }
    },
  );
});
