import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preparePolicy } from "@/lib/eligibility/domain/eligibility-policy";
import { evaluate, evaluateCase } from "@/lib/eligibility/domain/evaluate";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { type ContentWish, faultlessContent } from "@/lib/testing/application-content";
import { checkContext, interviewRules } from "@/lib/testing/call-rules";
import { blankSection } from "./blank-content";
import { SECTION_CODES, type SubmissionContent } from "./content";
import { caseFacts } from "./judged-sections";
import { applicationFaults } from "./section-faults";

const rules = interviewRules();
const context = checkContext(rules);
const factsOf = (content: SubmissionContent, given = rules) =>
  caseFacts(content, given, { submittedOn: "2021-06-10" }, "code-and-firm", BUILT_IN_LISTS.authorities);

const judged = (wish: ContentWish) => {
  const evaluation = evaluate(rules.policy, factsOf(faultlessContent(rules, wish)));
  const reasons = [
    ...evaluation.criteria.flatMap((criterion) => ("reason" in criterion ? [criterion] : criterion.parts)),
  ];
  return {
    verdict: evaluation.verdict,
    reasons: reasons.filter(({ status }) => status !== "met").map(({ reason }) => reason),
  };
};

describe("from application to facts", () => {
  it("finds the faultless application eligible", () => {
    expect(judged({})).toEqual({ verdict: "eligible", reasons: [] });
  });

  it("meets every bound of the policy from both sides", () => {
    expect(judged({ investmentExclVat: "1000" }).verdict).toBe("eligible");
    expect(judged({ investmentExclVat: "999.999999", investmentInclVat: "999.999999" }).reasons).toEqual([
      "investment-short",
    ]);
    expect(judged({ investmentExclVat: "986", investmentInclVat: "1107.23" }).reasons).toEqual([
      "investment-reached-on-other-basis-only",
    ]);
    expect(judged({ newRevenue: "2000" }).verdict).toBe("eligible");
    expect(judged({ newRevenue: "1999.99" }).reasons).toEqual(["revenue-short"]);
    expect(judged({ newTax: "50" }).verdict).toBe("eligible");
    expect(judged({ newTax: "49.99" }).reasons).toEqual(["tax-short"]);
    expect(judged({ completedOn: "2021-06-09" }).verdict).toBe("eligible");
    expect(judged({ completedOn: "2021-06-10" }).reasons).toEqual(["completed-not-before-submission"]);
  });

  it("takes registration from the authority, never from the code or the reporting unit", () => {
    expect(judged({ registrationAuthority: "other", unitCode: "360802" }).reasons).toEqual(["registered-elsewhere"]);
    expect(judged({ unitCode: "JA-LL", registrationAuthority: "360800" }).verdict).toBe("eligible");
  });

  it("leaves exceptions, approvals and overrides to the people whose they are", () => {
    expect(judged({ aboveScale: false }).reasons).toEqual(["below-scale-without-exception"]);
    const exempt = { eia: { status: "not-applicable", reason: "仅更换设备，属豁免类" } };
    expect(judged({ formalities: exempt }).reasons).toEqual(["formality-not-applicable-unapproved"]);
    expect(judged({ uscc: "91360802DEM0000221" }).reasons).toEqual(["uscc-check-character-wrong"]);
  });

  it("counts land only where the call does", () => {
    const content = faultlessContent(rules, { investmentExclVat: "900" });
    Object.assign(content.D, { landExclVat: "100", landInclVat: "100" });
    expect(factsOf(content).investment?.exclVatFen).toBe(1_000_000_000n);
    const without = interviewRules({ landCounts: false });
    expect(factsOf(content, without).investment?.exclVatFen).toBe(900_000_000n);
  });

  it("counts only the call's taxes, and adds refunds back only where the call says so", () => {
    const content = faultlessContent(rules, { newTax: "40" });
    content.E.taxes.push({ id: "surcharges", base: "0", claim: "10" });
    Object.assign(content.E, { refundsClaim: "6", creditsClaim: "4" });
    expect(factsOf(content).newTax?.amountFen).toBe(40_000_000n);
    const more = interviewRules({ taxes: [...rules.taxes, "surcharges"] });
    expect(factsOf(content, more).newTax?.amountFen).toBe(50_000_000n);
    const refunded = interviewRules({ refundsCount: true });
    expect(factsOf(content, refunded).newTax?.amountFen).toBe(50_000_000n);
  });
});

describe("missing and faults coincide", () => {
  const prepared = preparePolicy(rules.policy);
  const missingParts = (content: SubmissionContent) => {
    const { criteria } = evaluateCase(prepared, factsOf(content));
    return criteria
      .flatMap((criterion) => ("reason" in criterion ? [criterion] : criterion.parts))
      .filter(({ status }) => status === "missing");
  };
  const isFaultless = (content: SubmissionContent) => {
    const faults = applicationFaults(content, context);
    return SECTION_CODES.every((code) => faults[code].length === 0);
  };

  it("calls everything missing in a blank draft, and every section faulty", () => {
    const blank = Object.fromEntries(SECTION_CODES.map((code) => [code, blankSection(code, rules)]));
    const content = blank as unknown as SubmissionContent; // Object.fromEntries forgets the keys that it was given
    expect(missingParts(content)).toHaveLength(11);
    const faults = applicationFaults(content, context);
    for (const code of SECTION_CODES) expect(faults[code].length).toBeGreaterThan(0);
  });

  it("never finds a fact missing in what may be handed in, whatever is taken away or scribbled over", () => {
    const fields = SECTION_CODES.flatMap((code) => leavesOf(faultlessContent(rules)[code], [code]));
    const scribbles = fc.constantFrom("", " ", "—", "不适用", "0", "-1", "2021-02-30", "yes", "held", "13");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...fields), scribbles), { maxLength: 3 }), (changes) => {
        const content = faultlessContent(rules);
        for (const [path, text] of changes) scribble(content, path, text);
        if (isFaultless(content)) expect(missingParts(content)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is faulty whenever one of the judged fields is taken away", () => {
    const fields = SECTION_CODES.flatMap((code) => leavesOf(faultlessContent(rules)[code], [code]));
    for (const path of fields) {
      const content = faultlessContent(rules);
      scribble(content, path, "");
      if (missingParts(content).length > 0) expect([path, isFaultless(content)]).toEqual([path, false]);
    }
  });
});

type Path = readonly (string | number)[];

function leavesOf(value: unknown, path: Path): Path[] {
  if (typeof value === "string") return path.at(-1) === "id" ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

function scribble(content: object, path: Path, text: string) {
  let at: unknown = content;
  for (const key of path.slice(0, -1)) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : null;
  const last = path.at(-1);
  if (typeof at === "object" && at !== null && last !== undefined) Reflect.set(at, last, text);
}
