import { describe, expect, test } from "vitest";
import { aPolicy, gained, invested, someFacts, yuan } from "@/lib/testing/eligibility-case";
import type { CaseFacts, Formality } from "./case-facts";
import type { EligibilityPolicy } from "./eligibility-policy";
import { evaluate } from "./evaluate";
import { evaluationJson } from "./evaluation-json";
import { keyedFindings } from "./finding-key";

/** What was found under one key, as it is written down. */
function found(key: string, facts: Partial<CaseFacts>, policy: Partial<EligibilityPolicy> = {}) {
  const finding = keyedFindings(evaluate(aPolicy(policy), someFacts(facts))).find(
    (keyed) => keyed.key === key,
  )?.finding;
  return finding && { status: finding.status, reason: finding.reason };
}

test("a firm that meets everything is eligible", () => {
  expect(evaluate(aPolicy(), someFacts()).verdict).toBe("eligible");
});

describe("registration", () => {
  test.each([
    [" 360802 ", "met", "registered-in-region"],
    ["３６０８００", "met", "registered-in-region"],
    ["360700", "not-met", "registered-elsewhere"],
    ["other", "not-met", "registered-elsewhere"],
    [null, "missing", "division-not-given"],
    ["\u3000", "missing", "division-not-given"],
  ])("登记机关 %j: %s", (registrationDivision, status, reason) => {
    expect(found("registration.division", { registrationDivision })).toEqual({ status, reason });
  });

  test.each([
    ["91360802dem000022h", "met", "uscc-valid"],
    ["91360802DEM000022J", "needs-ruling", "uscc-check-character-wrong"],
    ["91360802DEM00002OH", "not-met", "uscc-malformed"],
    ["9136", "not-met", "uscc-malformed"],
    [" ", "missing", "uscc-not-given"],
    [null, "missing", "uscc-not-given"],
  ])("USCC %j: %s", (uscc, status, reason) => expect(found("registration.uscc", { uscc })).toEqual({ status, reason }));

  test("an override accepts a wrong check character, never a malformed code", () => {
    const usccOverride = { by: "officer-7", documentNo: "吉市监函〔2021〕3号" };
    expect(found("registration.uscc", { uscc: "91360802DEM000022J", usccOverride })?.status).toBe("met");
    expect(found("registration.uscc", { uscc: "9136", usccOverride })?.status).toBe("not-met");
  });

  test.each([
    ["not-required", null, "met"],
    ["not-required", false, "met"],
    ["in-principle", true, "met"],
    ["in-principle", null, "missing"],
    ["in-principle", false, "needs-ruling"],
    ["required", null, "missing"],
    ["required", false, "not-met"],
  ] as const)("规上 %s, firm says %s: %s", (aboveScale, says, status) => {
    expect(found("registration.above-scale", { aboveScale: says }, { aboveScale })?.status).toBe(status);
  });

  test("an approved exception helps only where the policy says “in principle”", () => {
    const exception = {
      aboveScale: false,
      aboveScaleException: { approvedBy: "approver-1", documentNo: "吉工信〔2021〕9号" },
    };
    expect(found("registration.above-scale", exception)?.status).toBe("met");
    expect(found("registration.above-scale", exception, { aboveScale: "required" })?.status).toBe("not-met");
  });
});

describe("investment", () => {
  test.each([
    ["excl-vat", "10000000.00", null, "met"],
    ["excl-vat", "9999999.99", "10000000.00", "needs-ruling"],
    ["excl-vat", "9999999.99", null, "not-met"],
    ["excl-vat", null, "99000000.00", "missing"],
    ["incl-vat", "10000000.00", "9999999.99", "needs-ruling"],
    ["incl-vat", "1.00", "10000000.00", "met"],
  ] as const)("on %s, %s without and %s with VAT: %s", (investmentBasis, exclVat, inclVat, status) => {
    expect(found("investment", { investment: invested(exclVat, inclVat) }, { investmentBasis })?.status).toBe(status);
  });
});

describe("completion", () => {
  const eia = (formality: Formality | null) => found("completion.eia", { formalities: { eia: formality } });

  test("each formality is held with its number, approved as not applicable, or lacking", () => {
    expect(eia({ status: "held", documentNo: "吉市环评字〔2020〕8号" })?.status).toBe("met");
    expect(eia({ status: "held", documentNo: "\u3000" })).toEqual({
      status: "missing",
      reason: "formality-without-document-number",
    });
    expect(eia({ status: "not-applicable", reason: "", approvedBy: "officer-7" })?.status).toBe("met");
    expect(eia({ status: "not-applicable", reason: "豁免", approvedBy: " " })?.status).toBe("needs-ruling");
    expect(eia({ status: "not-applicable", reason: "豁免", approvedBy: null })?.status).toBe("needs-ruling");
    expect(eia({ status: "absent" })).toEqual({ status: "not-met", reason: "formality-absent" });
    expect(eia(null)).toEqual({ status: "missing", reason: "formality-not-given" });
  });

  test("names are an open list, even those that every object has", () => {
    const policy = { formalities: ["constructor", "__proto__", "消防"], vetoes: ["toString"] };
    expect(found("completion.constructor", {}, policy)?.status).toBe("missing");
    expect(found("completion.__proto__", {}, policy)?.status).toBe("missing");
    expect(found("vetoes.toString", {}, policy)?.status).toBe("needs-ruling");
    const formalities: CaseFacts["formalities"] = JSON.parse('{"__proto__":{"status":"held","documentNo":"1"}}');
    expect(found("completion.__proto__", { formalities }, policy)?.status).toBe("met");
  });

  test.each([
    ["2021-06-09", "met", "completed-in-time"],
    ["2021-06-10", "not-met", "completed-not-before-submission"],
    ["2021-06-11", "not-met", "completed-not-before-submission"],
    ["2020-01-01", "met", "completed-in-time"],
    ["2019-12-31", "not-met", "completed-before-window"],
    [null, "missing", "completion-not-given"],
  ])("completed on %s, handed in on 10 June 2021: %s", (completedOn, status, reason) => {
    expect(found("completion.completed", { completedOn }, { completionFrom: "2020-01-01" })).toEqual({
      status,
      reason,
    });
  });

  test("both ends of the window count as inside", () => {
    const completedIn = (completedOn: string) =>
      found("completion.completed", { completedOn }, { completionTo: "2020-12-31" });
    expect(completedIn("2020-12-31")?.status).toBe("met");
    expect(completedIn("2021-01-01")).toEqual({ status: "not-met", reason: "completed-after-window" });
  });

  test("without required formalities only completion counts", () => {
    expect(evaluate(aPolicy({ formalities: [] }), someFacts({ formalities: {} })).verdict).toBe("eligible");
  });
});

describe("benefit", () => {
  const tax = (amount: string, months: number, basis: "actual-full-year" | "annualised" | "forecast") => {
    const written = evaluationJson(evaluate(aPolicy(), someFacts({ newTax: gained(amount, months, basis) })));
    return written.criteria[4]?.parts[1];
  };

  test("only a full actual year passes by itself", () => {
    expect(tax("500000.00", 12, "actual-full-year")?.reason).toBe("tax-reached");
    expect(tax("500000.00", 12, "annualised")?.reason).toBe("tax-reached-annualised");
    expect(tax("500000.00", 12, "forecast")?.reason).toBe("tax-reached-by-forecast");
    expect(tax("250000.00", 6, "actual-full-year")?.reason).toBe("tax-reached-in-part-year");
    expect(tax("499999.99", 12, "forecast")?.reason).toBe("tax-short");
  });

  test("a year is compared exactly and shown rounded down, so that required, actual and gap add up", () => {
    expect(tax("291666.67", 7, "annualised")).toMatchObject({ status: "needs-ruling", actual: "500000.00" });
    expect(tax("291666.66", 7, "annualised")).toMatchObject({ status: "not-met", actual: "499999.98", gap: "0.02" });
    expect(tax("41666.66", 1, "annualised")).toMatchObject({ status: "not-met", actual: "499999.92", gap: "0.08" });
  });

  test("a decline is rounded towards minus infinity", () => {
    expect(tax("-0.01", 7, "annualised")).toMatchObject({ actual: "-0.02", gap: "500000.02", required: "500000.00" });
    expect(tax("-100.00", 12, "actual-full-year")).toMatchObject({ actual: "-100.00" });
  });
});

describe("vetoes stand beside the five criteria", () => {
  const vetoes = ["tax-arrears", "falsification"];

  test.each([
    [{ "tax-arrears": "clear", falsification: "clear" }, "eligible"],
    [{ "tax-arrears": "clear" }, "needs-ruling"],
    [{ "tax-arrears": "unknown", falsification: "clear" }, "needs-ruling"],
    [{ "tax-arrears": "found", falsification: "clear" }, "ineligible"],
  ] as const)("%j: %s", (states, verdict) => {
    const evaluation = evaluate(aPolicy({ vetoes }), someFacts({ vetoes: states }));
    expect(evaluation.verdict).toBe(verdict);
    expect(evaluation.vetoes.map((veto) => veto.id)).toEqual(vetoes);
    expect(evaluation.criteria.every((criterion) => criterion.status === "met")).toBe(true);
  });

  test("what the policy does not name is not looked at", () => {
    expect(evaluate(aPolicy({ vetoes: undefined }), someFacts({ vetoes: { falsification: "found" } })).verdict).toBe(
      "eligible",
    );
  });
});

test("the worst decides: not met before missing before needs ruling", () => {
  const ruling = { aboveScale: false };
  const missing = { ...ruling, completedOn: null };
  const notMet = { ...missing, investment: invested("1.00", null) };
  expect(evaluate(aPolicy(), someFacts(ruling)).verdict).toBe("needs-ruling");
  expect(evaluate(aPolicy(), someFacts(missing)).verdict).toBe("incomplete");
  expect(evaluate(aPolicy(), someFacts(notMet)).verdict).toBe("ineligible");
});

test("everything that a sentence needs is in its values", () => {
  const evaluation = evaluate(aPolicy(), someFacts({ investment: invested("9860000.00", null) }));
  expect(evaluation.criteria[2]).toMatchObject({
    reason: "investment-short",
    values: { required: yuan("10000000.00"), actual: yuan("9860000.00"), gap: yuan("140000.00"), basis: "excl-vat" },
  });
});
