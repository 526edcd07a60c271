import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { aPolicy } from "@/lib/testing/eligibility-case";
import { evaluate } from "./evaluate";
import { keyedFindings } from "./finding-key";
import { blankAnswers, readSelfCheck, type SelfCheckAnswers, selfCheckFacts } from "./self-check";

const TODAY = "2021-06-10";
const { formalities } = aPolicy();

/** The answers of the drawn example: short of investment, no document number, eight months. */
const answers = (changes: Partial<SelfCheckAnswers> = {}): SelfCheckAnswers => ({
  ...blankAnswers(formalities),
  projectCode: "2004-360802-07-02-100116",
  uscc: "91360802DEM000022H",
  registrationAuthority: "360802",
  aboveScale: "yes",
  equipment: "812.40",
  construction: "１７３．６",
  formalities: formalities.map((id) => ({ id, status: "held", note: id === "eia" ? "" : "示例〔2020〕1号" })),
  completedOn: "2020-12-20",
  newRevenue: "1,480",
  newTax: "36",
  basis: "annualised",
  months: "8",
  ...changes,
});

const { authorities } = BUILT_IN_LISTS;
const statuses = (changes: Partial<SelfCheckAnswers> = {}, policy = aPolicy()) => {
  const evaluation = evaluate(policy, selfCheckFacts(answers(changes), policy, TODAY, "code-and-firm", authorities));
  return Object.fromEntries(keyedFindings(evaluation).map(({ key, finding }) => [key, finding]));
};

describe("the self-check", () => {
  it("judges what was typed by the engine of the application", () => {
    const found = statuses();
    expect(found.library?.status).toBe("met");
    expect(found["registration.above-scale"]?.status).toBe("met");
    expect(found.investment).toMatchObject({
      status: "not-met",
      figure: { actualFen: 986_000_000n, gapFen: 14_000_000n },
    });
    expect(found["completion.eia"]?.reason).toBe("formality-without-document-number");
    expect(found["completion.completed"]?.status).toBe("met");
    expect(found["benefit.revenue"]).toMatchObject({
      reason: "revenue-reached-annualised",
      figure: { actualFen: 2_220_000_000n },
    });
  });

  it("says missing, and never unmet, of what is not answered yet", () => {
    const policy = aPolicy();
    const blank = selfCheckFacts(blankAnswers(formalities), policy, TODAY, "not-given", authorities);
    const found = keyedFindings(evaluate(policy, blank)).map(({ finding }) => finding.status);
    expect(new Set(found)).toEqual(new Set(["missing"]));
  });

  it("leaves an investment to a person that reaches the bound on the other basis only", () => {
    expect(statuses({ totalOnOtherBasis: "1107.23" }).investment?.status).toBe("needs-ruling");
    expect(statuses({ totalOnOtherBasis: "999.999999" }).investment?.status).toBe("not-met");
    const inclVat = aPolicy({ investmentBasis: "incl-vat" });
    expect(statuses({ equipment: "900", construction: "100" }, inclVat).investment?.status).toBe("met");
  });

  it("counts other investment, and asks for equipment and construction", () => {
    expect(statuses({ otherInvestment: "14" }).investment?.status).toBe("met");
    expect(statuses({ construction: "" }).investment?.status).toBe("missing");
  });

  it("does not subtract a negative investment from the others: it is not given", () => {
    expect(statuses({ equipment: "1000.5", construction: "-0.500001" }).investment?.status).toBe("missing");
    expect(statuses({ equipment: "-1", construction: "1200" }).investment?.status).toBe("missing");
    expect(statuses({ totalOnOtherBasis: "-1107.23" }).investment?.status).toBe("not-met");
  });

  it("takes a full year and a forecast as twelve months, and asks for the months of anything else", () => {
    const full = { newRevenue: "2000", newTax: "50", months: "" };
    expect(statuses({ ...full, basis: "actual-full-year" })["benefit.tax"]?.status).toBe("met");
    expect(statuses({ ...full, basis: "forecast" })["benefit.tax"]?.status).toBe("needs-ruling");
    expect(statuses({ ...full, basis: "annualised" })["benefit.tax"]?.status).toBe("missing");
    expect(statuses({ ...full, basis: "annualised", months: "13" })["benefit.tax"]?.status).toBe("missing");
  });
});

describe("answers that a browser has kept", () => {
  it("come back as they were typed", () => {
    expect(readSelfCheck(JSON.stringify(answers()), formalities)).toEqual(answers());
  });

  it("fit the formalities of another call", () => {
    const kept = readSelfCheck(JSON.stringify(answers()), ["eia", "energy"]);
    expect(kept?.formalities).toEqual([
      { id: "eia", status: "held", note: "" },
      { id: "energy", status: "", note: "" },
    ]);
  });

  it("are nothing when they are not ours, and harmless when somebody changed them", () => {
    for (const kept of [null, "", "{", "null", "3", "[]"]) expect(readSelfCheck(kept, formalities)).toBeNull();
    expect(readSelfCheck('{"uscc":3,"formalities":{"eia":1},"equipment":["1"]}', formalities)).toEqual(
      blankAnswers(formalities),
    );
    fc.assert(
      fc.property(fc.json(), (kept) => {
        const read = readSelfCheck(kept, formalities) ?? blankAnswers(formalities);
        const policy = aPolicy();
        evaluate(policy, selfCheckFacts(read, policy, TODAY, "none", authorities));
      }),
    );
  });
});
