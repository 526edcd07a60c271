import { describe, expect, it } from "vitest";
import { faultlessContent } from "@/lib/testing/application-content";
import { checkContext, interviewRules } from "@/lib/testing/call-rules";
import { SECTION_CODES, type SubmissionContent } from "./content";
import { wanOf } from "./readings";
import { applicationFaults } from "./section-faults";
import { plainWan } from "./tidied";
import { sectionWarnings, unitWarnings } from "./warnings";

const rules = interviewRules();
const context = checkContext(rules);

const nothing = () => undefined;

function faultsAfter(change: (content: SubmissionContent) => void, given = context) {
  const content = faultlessContent(given.rules);
  change(content);
  const faults = applicationFaults(content, given);
  return SECTION_CODES.flatMap((code) => faults[code].map((fault) => `${code} ${fault.path} ${fault.code}`));
}

const at = <Row>(rows: Row[], place: number): Row => {
  const row = rows[place];
  if (row === undefined) throw new Error(`no row ${place}`);
  return row;
};

describe("handing in", () => {
  it("finds nothing in an application in which nothing was forgotten", () => {
    expect(faultsAfter(nothing)).toEqual([]);
  });

  it("asks for two people who can be reached", () => {
    expect(faultsAfter(({ A, C }) => (A.contactName = ` ${C.projectLead}`))).toEqual([
      "A contactName contact-is-project-lead",
    ]);
  });

  it("asks who is not above scale for the reasons, and who is since when", () => {
    expect(faultsAfter(({ A }) => Object.assign(A, { aboveScale: "no", aboveScaleSince: "" }))).toEqual([
      "A aboveScaleReason missing",
    ]);
    expect(faultsAfter(({ A }) => Object.assign(A, { aboveScaleSince: "" }))).toEqual(["A aboveScaleSince missing"]);
    expect(faultsAfter(({ A }) => Object.assign(A, { aboveScaleSince: "2022" }))).toEqual([
      "A aboveScaleSince above-scale-year-after-call",
    ]);
  });

  it("holds the firm to the code it registered with, and to a unit that recommends", () => {
    expect(faultsAfter(({ A }) => (A.uscc = "91360803DEM000030T"))).toEqual(["A uscc uscc-not-the-firms"]);
    expect(faultsAfter(nothing, { ...context, units: ["360803"] })).toEqual(["A unitCode unit-does-not-recommend"]);
  });

  it("wants main revenue inside revenue, in every year", () => {
    expect(faultsAfter(({ B }) => (at(B.years, 1).mainRevenue = "12900.01"))).toEqual([
      "B years.1.mainRevenue main-revenue-above-revenue",
    ]);
    expect(faultsAfter(({ B }) => (at(B.years, 1).mainRevenue = at(B.years, 1).revenue))).toEqual([]);
    expect(faultsAfter(({ B }) => B.years.pop())).toEqual(["B years row-missing"]);
  });

  it("wants filing, start, completion and production in this order; the same day is in order", () => {
    expect(faultsAfter(({ C }) => (C.filedOn = "2019-03-11"))).toEqual(["C filedOn filed-after-start"]);
    expect(faultsAfter(({ C }) => (C.completedOn = "2019-03-09"))).toEqual(["C completedOn completed-before-start"]);
    expect(faultsAfter(({ C }) => (C.completedOn = C.startedOn))).toEqual([]);
    expect(faultsAfter(({ C }) => (C.inProductionOn = "2020-12-19"))).toEqual([
      "C inProductionOn production-before-completion",
    ]);
  });

  it("wants the sources of funds to come to the total, to the fen", () => {
    expect(faultsAfter(({ D }) => (D.ownFunds = "1355.999999"))).toEqual(["D sources sources-differ-from-total"]);
    const content = faultlessContent(rules);
    content.D.ownFunds = "1348.77";
    expect(applicationFaults(content, context).D).toEqual([
      {
        path: "sources",
        code: "sources-differ-from-total",
        values: { sum: "1,348.77", total: "1,356.00", difference: "7.23", way: "less" },
      },
    ]);
  });

  it("wants the equipment listed, within what is claimed, and no invoice twice", () => {
    expect(faultsAfter(({ D }) => (D.equipment = []))).toEqual(["D equipment equipment-not-listed"]);
    expect(faultsAfter(({ D }) => (at(D.equipment, 0).amount = "9000000.01"))).toEqual([
      "D equipment equipment-list-above-equipment",
    ]);
    expect(
      faultsAfter(({ D }) => {
        const line = at(D.equipment, 0);
        line.amount = "1";
        D.equipment.push({ ...line, id: "machine-2", invoiceNo: ` ${line.invoiceNo}` });
      }),
    ).toEqual(["D equipment.1.invoiceNo invoice-listed-twice"]);
  });

  it("takes no number that a spreadsheet has shortened, and no day that it made of an empty cell", () => {
    expect(faultsAfter(({ D }) => (at(D.equipment, 0).invoiceNo = "1.23E+11"))).toEqual([
      "D equipment.0.invoiceNo number-shortened",
    ]);
    expect(faultsAfter(({ D }) => (at(D.equipment, 0).invoicedOn = "1899-12-31"))).toEqual([
      "D equipment.0.invoicedOn not-a-day",
    ]);
  });

  it("reads an amount as it is pasted or typed, and asks for no unit that was said", () => {
    const same = [
      "1,500.00",
      "１５００",
      "1500万元",
      "15000000元",
      "1.5E+3",
      "￥1500",
      "人民币1500万元整",
      "壹仟伍佰万元整",
    ];
    expect(same.map((typed) => wanOf(typed))).toEqual(same.map(() => 1_500_000_000n));
    expect(wanOf("（1,234.50）")).toBe(-1_234_500_000n);
    const typed = (odd: string) => [odd, "2", "3", "4"].map((text, place) => ({ path: String(place), typed: text }));
    expect(unitWarnings(typed("30000")).map(({ path }) => path)).toEqual(["0"]);
    expect(unitWarnings(typed("30000万元"))).toEqual([]);
  });

  it("asks of a formality what its answer calls for", () => {
    expect(faultsAfter(({ F }) => Object.assign(at(F.formalities, 3), { documentNo: " " }))).toEqual([
      "F formalities.3.documentNo missing",
    ]);
    expect(faultsAfter(({ F }) => Object.assign(at(F.formalities, 2), { status: "not-applicable" }))).toEqual([
      "F formalities.2.reason missing",
    ]);
    expect(faultsAfter(({ F }) => Object.assign(at(F.formalities, 0), { status: "" }))).toEqual([
      "F formalities.0.status not-chosen",
    ]);
    // What is absent is the engine's to judge; a firm may still ask for a reasoned decision.
    expect(faultsAfter(({ F }) => Object.assign(at(F.formalities, 0), { status: "absent" }))).toEqual([]);
    expect(faultsAfter(({ F }) => Object.assign(at(F.formalities, 5), { status: "" }))).toEqual([]);
  });

  it("counts from the call's base year where the call names one, and asks for refunds only where they count", () => {
    const strict = checkContext(interviewRules({ baseYear: 2019, refundsCount: true }));
    expect(faultsAfter(({ E }) => Object.assign(E, { baseYear: "2018", refundsBase: "" }), strict)).toEqual([
      "E baseYear base-year-not-the-calls",
      "E refundsBase missing",
    ]);
    expect(faultsAfter(({ E }) => (E.refundsBase = ""))).toEqual([]);
    expect(faultsAfter(({ E }) => (E.claimYear = E.baseYear))).toEqual(["E claimYear claim-year-not-after-base-year"]);
  });

  it("needs every statement of the undertaking", () => {
    expect(faultsAfter(({ G }) => (G.safety = ""))).toEqual(["G safety not-agreed"]);
  });
});

describe("questions that never block", () => {
  it("asks 元 or 万元 where a value is ten thousand times its neighbours' size", () => {
    const amounts = [
      { path: "a", typed: "1200" },
      { path: "b", typed: "12000000" },
      { path: "c", typed: "900" },
    ];
    expect(unitWarnings(amounts)).toEqual([
      { path: "b", code: "yuan-or-wan", values: { typed: "12,000,000.00", inWan: "1,200.00" } },
    ]);
    expect(unitWarnings(amounts.filter(({ path }) => path !== "b"))).toEqual([]);
    expect(unitWarnings([{ path: "a", typed: "5" }])).toEqual([]);
  });

  it("asks it of every amount of the investment", () => {
    const content = faultlessContent(rules);
    for (const part of [
      "equipmentExclVat",
      "constructionInclVat",
      "otherExclVat",
      "completedTotal",
      "ownFunds",
    ] as const) {
      const asked = sectionWarnings("D", { ...content, D: { ...content.D, [part]: "99999999999" } });
      expect(asked.map(({ path, code }) => `${path} ${code}`)).toContain(`${part} yuan-or-wan`);
    }
    expect(sectionWarnings("D", content)).toEqual([]);
  });

  it("asks about a wrong check character, another region, a new plant and a completion outside the filing", () => {
    const content = faultlessContent(rules);
    const { A, C } = content;
    expect(
      sectionWarnings("A", { ...content, A: { ...A, uscc: "91360802DEM0000221" } }).map(({ code }) => code),
    ).toEqual(["uscc-check-character"]);
    const changed = { projectCode: "2020-440100-39-03-012345", nature: "new-build", permitTo: "2020-12-19" };
    expect(sectionWarnings("C", { ...content, C: { ...C, ...changed } }).map(({ code }) => code)).toEqual([
      "project-code-region",
      "new-build-is-no-upgrade",
      "completed-outside-permit",
    ]);
  });

  it("asks about a project that earns more than the whole firm in the same year, down to the fen", () => {
    const content = faultlessContent(rules);
    const { E } = content;
    const firms = content.B.years.find(({ id }) => id === E.claimYear)?.mainRevenue ?? "";
    const asked = (revenueClaim: string) => sectionWarnings("E", { ...content, E: { ...E, revenueClaim } });
    expect(asked(firms)).toEqual([]);
    expect(asked(plainWan((wanOf(firms) ?? 0n) + 1n))).toMatchObject([
      { path: "revenueClaim", code: "revenue-above-firms" },
    ]);
  });

  it("is silent about an application in which nothing is odd", () => {
    const content = faultlessContent(rules);
    expect(SECTION_CODES.flatMap((code) => sectionWarnings(code, content))).toEqual([]);
  });
});
