import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { findingSha256 } from "@/lib/eligibility/domain/rulings";
import { aClaim, aRuling, assessed, aValue } from "@/lib/testing/assessed";
import { assess } from "./assessment";

const wan = (amount: number) => wanToFen(BigInt(amount));
const findingOf = (assessment: ReturnType<typeof assess>, key: string) => {
  const found = assessment.findings.find((finding) => finding.key === key);
  if (!found) throw new Error(`nothing was found under ${key}`);
  return found;
};

describe("how an application stands", () => {
  it("is judged on what the firm claims until somebody verifies it", () => {
    const { claimed, verified, stillToVerify, figures } = assess(assessed());
    expect([claimed.verdict, verified.verdict]).toEqual(["eligible", "eligible"]);
    expect(stillToVerify).toEqual(["investment", "newRevenue", "newTax"]);
    expect(figures.investmentExclVatFen).toBe(wan(1200));
  });

  it("a verified value decides, and the firm's own finding stays beside it", () => {
    const values = [aValue("new_tax", wan(49))];
    const assessment = assess(assessed({ values }));
    expect(assessment.claimed.verdict).toBe("eligible");
    expect(assessment.effectiveVerdict).toBe("ineligible");
    expect(findingOf(assessment, "benefit.tax")).toMatchObject({
      claimed: { status: "met" },
      verified: { status: "not-met" },
      origin: { from: "verified", by: "county" },
    });
    expect(assessment.stillToVerify).toEqual(["investment", "newRevenue"]);
  });

  it("a veto needs somebody's word until a department has said something, and then has it", () => {
    const vetoes = ["tax-arrears"];
    const verdict = (outcome?: "clear" | "found") =>
      assess(assessed({ vetoes, checks: outcome ? [{ subject: "vetoes.tax-arrears", outcome }] : [] }))
        .effectiveVerdict;
    expect([verdict(), verdict("clear"), verdict("found")]).toEqual(["needs-ruling", "eligible", "ineligible"]);
  });

  it("the newest value of a figure counts", () => {
    const values = [aValue("new_tax", wan(49)), aValue("new_tax", wan(51))];
    expect(assess(assessed({ values })).figures.newTaxFen).toBe(wan(51));
  });

  it("a figure that the firm has changed since must be verified again", () => {
    const earlier = aClaim({ newTaxFen: wan(70) });
    const assessment = assess(assessed({ values: [{ ...aValue("new_tax", wan(49)), claim: earlier }] }));
    expect(assessment.figures.newTaxFen).toBe(wan(60));
    expect(assessment.stillToVerify).toContain("newTax");
  });

  it("a gain over other months, or on another basis, is another figure", () => {
    for (const change of [{ benefitMonths: 9 }, { benefitBasis: "forecast" as const }]) {
      const values = [{ ...aValue("new_revenue", wan(2400)), claim: aClaim(change) }];
      expect(assess(assessed({ values })).stillToVerify).toContain("newRevenue");
    }
  });

  it("the investment is verified once it is on the basis that the policy compares", () => {
    const other = assess(assessed({ values: [aValue("investment_incl_vat", wan(1300))] }));
    expect(other.stillToVerify).toContain("investment");
    expect(other.facts.investment).toEqual({ exclVatFen: wan(1200), inclVatFen: wan(1300) });
    expect(assess(assessed({ values: [aValue("investment_excl_vat", wan(1200))] })).stillToVerify).not.toContain(
      "investment",
    );
  });
});

describe("rulings and exceptions", () => {
  const nameOnly = { libraryMatch: "name-only" } as const;
  const onLibrary = () => findingSha256(findingOf(assess(assessed(nameOnly)), "library").verified);

  it("a ruling speaks while the finding is the one it was made on", () => {
    const ruling = aRuling("library", "met", onLibrary());
    const stands = assess(assessed({ ...nameOnly, rulings: [ruling] }));
    expect(stands.effectiveVerdict).toBe("eligible");
    expect(findingOf(stands, "library").rulingState).toBe("counts");
    const changed = assess(assessed({ ...nameOnly, rulings: [{ ...ruling, findingSha256: "0".repeat(64) }] }));
    expect(changed.effectiveVerdict).toBe("needs-ruling");
    expect(findingOf(changed, "library").rulingState).toBe("lapsed");
  });

  it("a later ruling supersedes", () => {
    const rulings = [aRuling("library", "met", onLibrary()), aRuling("library", "not-met", onLibrary())];
    expect(assess(assessed({ ...nameOnly, rulings })).effectiveVerdict).toBe("ineligible");
  });

  it.each([
    ["waiting", "needs-ruling", "awaits-approval"],
    ["refused", "needs-ruling", "approval-refused"],
    ["approved", "eligible", "counts"],
  ] as const)("an exception that is %s: %s", (approval, verdict, state) => {
    const below = { aboveScale: false };
    const key = "registration.above-scale";
    const sha = findingSha256(findingOf(assess(assessed(below)), key).verified);
    const assessment = assess(assessed({ ...below, rulings: [{ ...aRuling(key, "met", sha), approval }] }));
    expect(assessment.effectiveVerdict).toBe(verdict);
    expect(findingOf(assessment, key).rulingState).toBe(state);
  });
});
