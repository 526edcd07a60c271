import { describe, expect, test } from "vitest";
import { aPolicy, someFacts } from "@/lib/testing/eligibility-case";
import type { CaseFacts } from "./case-facts";
import { effectiveStatus, mayRule } from "./effective-status";
import { evaluate } from "./evaluate";
import { keyedFindings } from "./finding-key";
import { applyRulings, findingSha256, type RecordedRuling } from "./rulings";

describe("what a ruling does to a finding", () => {
  test.each([
    ["needs-ruling", "met", false, "met"],
    ["needs-ruling", "met", true, "met"],
    ["needs-ruling", "not-met", false, "not-met"],
    ["needs-ruling", "not-met", true, "not-met"],
    ["met", "not-met", true, "not-met"],
    ["met", "not-met", false, "met"],
    ["met", "met", true, "met"],
    ["not-met", "met", true, "not-met"],
    ["not-met", "not-met", true, "not-met"],
    ["missing", "met", true, "missing"],
    ["missing", "not-met", true, "missing"],
  ] as const)("%s, ruled %s (evidence: %s): %s", (status, outcome, hasEvidence, effective) => {
    expect(effectiveStatus(status, { outcome, hasEvidence })).toBe(effective);
  });

  test("without a ruling the engine's status counts", () => {
    for (const status of ["met", "needs-ruling", "missing", "not-met"] as const) {
      expect(effectiveStatus(status, null)).toBe(status);
    }
  });

  test("a ruling that may not be made is refused with what to do instead", () => {
    expect(mayRule("not-met", { outcome: "met", hasEvidence: true })).toEqual({
      ok: false,
      error: "fact-must-be-corrected",
    });
    expect(mayRule("missing", { outcome: "not-met", hasEvidence: true })).toEqual({
      ok: false,
      error: "fact-must-be-corrected",
    });
    expect(mayRule("met", { outcome: "met", hasEvidence: true })).toEqual({ ok: false, error: "already-met" });
    expect(mayRule("met", { outcome: "not-met", hasEvidence: false })).toEqual({
      ok: false,
      error: "evidence-required",
    });
  });
});

describe("rulings over a whole application", () => {
  const nameOnly = { libraryMatch: "name-only" } as const;
  const rulingOn = (facts: Partial<CaseFacts>, key: string, outcome: "met" | "not-met"): RecordedRuling => {
    const finding = keyedFindings(evaluate(aPolicy(), someFacts(facts))).find((keyed) => keyed.key === key)?.finding;
    if (!finding) throw new Error(`nothing was found under ${key}`);
    return { outcome, hasEvidence: true, findingSha256: findingSha256(finding) };
  };
  const ruled = (facts: Partial<CaseFacts>, rulings: Record<string, RecordedRuling>) =>
    applyRulings(evaluate(aPolicy(), someFacts(facts)), new Map(Object.entries(rulings)));

  test("engine and person stand side by side", () => {
    const result = ruled(nameOnly, { library: rulingOn(nameOnly, "library", "met") });
    expect(result).toMatchObject({ verdict: "needs-ruling", effectiveVerdict: "eligible" });
    expect(result.criteria[0]).toMatchObject({ status: "needs-ruling", effective: "met" });
  });

  test("one part ruled not met makes the criterion not met", () => {
    const result = ruled({}, { "completion.eia": rulingOn({}, "completion.eia", "not-met") });
    expect(result).toMatchObject({ verdict: "eligible", effectiveVerdict: "ineligible" });
    expect(result.criteria[3]).toMatchObject({ status: "met", effective: "not-met" });
  });

  test("a ruling lapses when the facts it was made on change, and stands when others do", () => {
    const rulings = { library: rulingOn(nameOnly, "library", "met") };
    expect(ruled({ ...nameOnly, projectName: "改过的名称" }, rulings).effectiveVerdict).toBe("needs-ruling");
    expect(ruled({ ...nameOnly, completedOn: "2020-12-21" }, rulings).effectiveVerdict).toBe("eligible");
  });
});
