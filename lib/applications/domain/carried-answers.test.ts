import { describe, expect, it } from "vitest";
import { blankAnswers, selfCheckFacts } from "@/lib/eligibility/domain/self-check";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { interviewRules } from "@/lib/testing/call-rules";
import { blankSection } from "./blank-content";
import { carriedAnswers, notCarried } from "./carried-answers";
import { SECTION_CODES, type SubmissionContent } from "./content";
import { caseFacts } from "./judged-sections";

const rules = interviewRules();
const today = "2021-06-10";
const answers = {
  ...blankAnswers(rules.policy.formalities),
  projectCode: "2103-360802-07-02-123456",
  projectName: "示例技改项目",
  registrationAuthority: "360802",
  aboveScale: "no",
  equipment: "812.40",
  construction: "１７３．６",
  otherInvestment: "14",
  formalities: rules.policy.formalities.map((id) => ({
    id,
    status: id === "planning" ? "not-applicable" : "held",
    note: id === "planning" ? "仅更换设备" : "示例〔2020〕1号",
  })),
  completedOn: "2020-12-20",
  newRevenue: "1480",
  newTax: "36",
  basis: "annualised",
  months: "8",
};

function draftOf(carried: ReturnType<typeof carriedAnswers>): SubmissionContent {
  const sections = SECTION_CODES.map((code) => [code, { ...blankSection(code, rules), ...carried[code] }]);
  return Object.fromEntries(sections) as SubmissionContent; // every section was walked
}

describe("answers carried from the self-check", () => {
  it("give the draft the facts that they gave the self-check, but for what the application asks by years", () => {
    const checked = selfCheckFacts(answers, rules.policy, today, "none", BUILT_IN_LISTS.authorities);
    const draft = draftOf(carriedAnswers(answers, "excl-vat"));
    const written = caseFacts(draft, rules, { submittedOn: today }, "none", BUILT_IN_LISTS.authorities);
    expect({ ...written, formalities: null }).toEqual({
      ...checked,
      formalities: null,
      newRevenue: null,
      newTax: null,
    });
    expect(written.formalities).toMatchObject(checked.formalities);
    expect(draft.E).toMatchObject({ basis: "annualised", months: "8" });
  });

  it("stand on the basis of the call", () => {
    expect(carriedAnswers(answers, "incl-vat").D).toEqual({
      equipmentInclVat: "812.40",
      constructionInclVat: "１７３．６",
      otherInclVat: "14",
    });
  });

  it("name what has to be given anew, as it was typed", () => {
    const typed = { ...answers, totalOnOtherBasis: " 1100 ", newRevenue: "1166.666667", newTax: "" };
    expect(notCarried(typed)).toEqual([
      { answer: "totalOnOtherBasis", typed: "1100" },
      { answer: "newRevenue", typed: "1166.666667" },
    ]);
  });

  it("of nothing are blank", () => {
    expect(carriedAnswers(blankAnswers([]), "excl-vat").E).toEqual({ basis: "", months: "" });
  });
});
