import { describe, expect, test } from "vitest";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { aPolicy, gained, invested, someFacts, yuan } from "@/lib/testing/eligibility-case";
import type { ApplicationSections, BaseAndClaim, CountingRules } from "./application-sections";
import { evaluate } from "./evaluate";
import { factOrigin } from "./fact-origin";
import { facts } from "./facts";
import { keyedFindings } from "./finding-key";
import { effectiveFacts, NOTHING_VERIFIED, stillToVerify } from "./verified-values";

const RULES: CountingRules = { countLand: true, taxes: ["vat", "income-tax"], addRefundsAndCredits: false };
const OFFICIAL = { submittedOn: "2021-06-10" };

const on = (exclVat: string, inclVat: string) => invested(exclVat, inclVat);
const grown = (base: string, claim: string): BaseAndClaim => ({ baseFen: yuan(base), claimFen: yuan(claim) });

const SECTIONS: ApplicationSections = {
  applicant: { uscc: "91360802DEM000022H", registrationAuthority: "360802", aboveScale: true },
  project: {
    projectCode: "2020-360802-39-03-012345",
    projectName: "示例摄像模组智能化技术改造项目",
    completedOn: "2020-12-20",
  },
  investment: {
    equipment: on("8000000.00", "9040000.00"),
    construction: on("1500000.00", "1635000.00"),
    other: on("100000.00", "106000.00"),
    land: on("600000.00", "600000.00"),
  },
  benefit: {
    months: 12,
    basis: "actual-full-year",
    revenue: grown("30000000.00", "54000000.00"),
    taxes: {
      vat: grown("900000.00", "1300000.00"),
      "income-tax": grown("100000.00", "300000.00"),
      stamp: grown("0.00", "9.00"),
    },
    taxRefunds: grown("0.00", "50000.00"),
    retainedCredits: grown("20000.00", "10000.00"),
  },
  formalities: {
    filing: { status: "held", documentNo: "吉区工信技改备〔2020〕12号" },
    planning: { status: "not-applicable", reason: "仅更换设备" },
    eia: { status: "held" },
    land: {},
    fire: { status: "absent" },
  },
};

const factsOf = (sections: ApplicationSections, rules: Partial<CountingRules> = {}) =>
  facts(sections, { ...RULES, ...rules }, OFFICIAL, "code-and-firm", BUILT_IN_LISTS.authorities);

describe("from application to facts", () => {
  test("section A gives firm and authority, section C project and completion", () => {
    expect(factsOf(SECTIONS)).toMatchObject({
      uscc: "91360802DEM000022H",
      registrationDivision: "360802",
      aboveScale: true,
      projectCode: "2020-360802-39-03-012345",
      completedOn: "2020-12-20",
      submittedOn: "2021-06-10",
    });
  });

  test("an authority that is not in the table is no division", () => {
    expect(factsOf({ applicant: { registrationAuthority: "3608" } }).registrationDivision).toBeNull();
    expect(factsOf({ applicant: { registrationAuthority: "other" } }).registrationDivision).toBe("other");
  });

  test("investment is added up on each basis, with land only where the call counts it", () => {
    expect(factsOf(SECTIONS).investment).toEqual(invested("10200000.00", "11381000.00"));
    expect(factsOf(SECTIONS, { countLand: false }).investment).toEqual(invested("9600000.00", "10781000.00"));
  });

  test("equipment and construction must be stated, if only as 0; other costs left blank are none", () => {
    expect(factsOf({ investment: { equipment: on("1.00", "1.13") } }).investment).toEqual(invested(null, null));
    const exclVatOnly = { equipment: { exclVatFen: 100n }, construction: { exclVatFen: 0n } };
    expect(factsOf({ investment: exclVatOnly }).investment).toEqual(invested("1.00", null));
  });

  test("new revenue is claim year less base year; a decline is a fact", () => {
    expect(factsOf(SECTIONS).newRevenue).toEqual(gained("24000000.00"));
    const fallen = { benefit: { ...SECTIONS.benefit, revenue: grown("2.00", "1.00") } };
    expect(factsOf(fallen).newRevenue).toEqual(gained("-1.00"));
  });

  test("new tax counts the taxes of the call's list, with refunds and credits where the call says so", () => {
    expect(factsOf(SECTIONS).newTax).toEqual(gained("600000.00"));
    expect(factsOf(SECTIONS, { addRefundsAndCredits: true }).newTax).toEqual(gained("640000.00"));
    expect(factsOf(SECTIONS, { taxes: ["vat", "land-value-tax"] }).newTax).toBeNull();
  });

  test("a figure without months or basis is not given yet", () => {
    const benefit = { ...SECTIONS.benefit, months: null };
    expect(factsOf({ benefit })).toMatchObject({ newRevenue: null, newTax: null });
  });

  test("formalities are taken row by row; only an official can approve that one does not apply", () => {
    expect(factsOf(SECTIONS).formalities).toEqual({
      filing: { status: "held", documentNo: "吉区工信技改备〔2020〕12号" },
      planning: { status: "not-applicable", reason: "仅更换设备", approvedBy: null },
      eia: { status: "held", documentNo: "" },
      land: null,
      fire: { status: "absent" },
    });
    const approved = facts(
      SECTIONS,
      RULES,
      { ...OFFICIAL, inapplicabilityApprovedBy: { planning: "officer-7" } },
      "none",
      BUILT_IN_LISTS.authorities,
    );
    expect(approved.formalities.planning).toMatchObject({ approvedBy: "officer-7" });
  });

  test("an empty draft gives facts too: nothing but the day", () => {
    expect(evaluate(aPolicy(), facts({}, RULES, OFFICIAL, "not-given", BUILT_IN_LISTS.authorities)).verdict).toBe(
      "incomplete",
    );
  });
});

describe("claimed and verified", () => {
  const verified = { ...NOTHING_VERIFIED, investment: invested("9860000.00", "11072300.00"), aboveScale: false };

  test("a verified value decides, the rest stays as claimed", () => {
    const claimed = someFacts();
    expect(effectiveFacts(claimed, verified)).toEqual({
      ...claimed,
      investment: verified.investment,
      aboveScale: false,
    });
    expect(effectiveFacts(claimed, NOTHING_VERIFIED)).toEqual(claimed);
  });

  test("investment, new revenue and new tax are verified before anything becomes eligible", () => {
    expect(stillToVerify(NOTHING_VERIFIED)).toEqual(["investment", "newRevenue", "newTax"]);
    expect(stillToVerify({ ...verified, newRevenue: gained("0.00"), newTax: gained("0.00") })).toEqual([]);
  });

  test("every finding says where its fact came from", () => {
    const keys = keyedFindings(evaluate(aPolicy({ vetoes: ["tax-arrears"] }), someFacts())).map(({ key }) => key);
    const sections = keys
      .map((key) => factOrigin(key))
      .map((origin) => ("section" in origin ? origin.section : origin.from));
    expect(sections).toEqual(["library", "A", "A", "A", "D", "F", "F", "F", "F", "C", "E", "E", "bureau"]);
    const audited = { from: "verified", by: "county", evidenceSha256: "ab", page: 7 } as const;
    expect(factOrigin("investment", new Map([["investment", audited]]))).toEqual(audited);
  });
});
