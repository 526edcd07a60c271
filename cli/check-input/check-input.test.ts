import { describe, expect, test } from "vitest";
import vectors from "@/lib/testing/vectors/eligibility.json";
import { readCheckInput } from "./check-input";

type Json = Record<string, unknown>;

/** Sound input with one place changed: `cases[0].newTax.amount` becomes `value`; undefined takes the key out. */
function changed(place: string, value: unknown): Uint8Array {
  const { policy, library, cases } = structuredClone(
    vectors.groups[0]?.input ?? { policy: {}, library: [], cases: [] },
  );
  const root: Json = { policy, library: library.slice(0, 1), cases: cases.slice(0, 2) };
  const steps = place.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() ?? "";
  let at: Json = root;
  for (const step of steps) at = Object(at[step]);
  if (value === undefined) delete at[last];
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return bytes(JSON.stringify(root));
}

const bytes = (text: string) => new TextEncoder().encode(text);

function faultsOf(source: Uint8Array): readonly string[] {
  const read = readCheckInput(source);
  return "faults" in read ? read.faults : [];
}

test("the worked cases are sound input", () => {
  for (const { input } of vectors.groups) expect(faultsOf(bytes(JSON.stringify(input)))).toEqual([]);
});

describe("one fault, one line that names its path", () => {
  test.each([
    ["policy", undefined, "policy: missing key"],
    ["library", undefined, "library: missing key"],
    ["cases", undefined, "cases: missing key"],
    ["extra", 1, "extra: unknown key"],
    ["a b", 1, '["a b"]: unknown key'],
    ["policy.a b", 1, 'policy["a b"]: unknown key'],
    ["policy.__proto__", {}, "policy.__proto__: unknown key"],
    ["policy.constructor", 1, "policy.constructor: unknown key"],
    ["policy.id", "\u3000", "policy.id: blank"],
    ["policy.id", null, "policy.id: not a string"],
    ["policy.version", "1", "policy.version: not an integer"],
    ["policy.version", 1.5, "policy.version: not an integer"],
    ["policy.region", " ", "policy.region: blank"],
    ["policy.region", 3608, "policy.region: not a string"],
    ["policy.libraryYears", 2020, "policy.libraryYears: not a list"],
    ["policy.libraryYears[0]", "2020", "policy.libraryYears[0]: not an integer"],
    ["policy.aboveScale", "maybe", "policy.aboveScale: not one of required, in-principle, not-required"],
    ["policy.aboveScale", true, "policy.aboveScale: not one of required, in-principle, not-required"],
    ["policy.minInvestment", 10000000, "policy.minInvestment: not an amount"],
    ["policy.minInvestment", "-1.00", "policy.minInvestment: not an amount"],
    ["policy.minInvestment", "1,000.00", "policy.minInvestment: not an amount"],
    ["policy.minNewRevenue", "01", "policy.minNewRevenue: not an amount"],
    ["policy.minNewTax", "1000000000000000", "policy.minNewTax: not an amount"],
    ["policy.investmentBasis", "net", "policy.investmentBasis: not one of excl-vat, incl-vat"],
    ["policy.formalities[1]", "filing", "policy.formalities[1]: repeated name"],
    ["policy.formalities[0]", "completed", "policy.formalities[0]: this name is taken"],
    ["policy.formalities[0]", "", "policy.formalities[0]: blank"],
    ["policy.formalities", undefined, "policy.formalities: missing key"],
    ["policy.vetoes", null, "policy.vetoes: not a list"],
    ["policy.vetoes", ["a", "a"], "policy.vetoes[1]: repeated name"],
    ["policy.completionFrom", undefined, "policy.completionFrom: missing key"],
    ["policy.completionFrom", "2021-02-30", "policy.completionFrom: not a date"],
    ["policy.completionTo", "2021-6-1", "policy.completionTo: not a date"],
    ["library", {}, "library: not a list"],
    ["library[0]", null, "library[0]: not an object"],
    ["library[0].year", "2020", "library[0].year: not an integer"],
    ["library[0].entryNo", null, "library[0].entryNo: not a string"],
    ["library[0].entryNo", undefined, "library[0].entryNo: missing key"],
    ["library[0].projectCode", 7, "library[0].projectCode: not a string"],
    ["library[0].uscc", undefined, "library[0].uscc: missing key"],
    ["cases[1].id", "all-met", "cases[1].id: repeated id"],
    ["cases[1].id", "", "cases[1].id: blank"],
    ["cases[0].projectCode", undefined, "cases[0].projectCode: missing key"],
    ["cases[0].projectName", 1, "cases[0].projectName: not a string"],
    [
      "cases[0].usccOverride",
      {},
      ["cases[0].usccOverride.by: missing key", "cases[0].usccOverride.documentNo: missing key"],
    ],
    ["cases[0].usccOverride", { by: " ", documentNo: "1" }, "cases[0].usccOverride.by: blank"],
    ["cases[0].usccOverride", undefined, "cases[0].usccOverride: missing key"],
    ["cases[0].registrationDivision", 360802, "cases[0].registrationDivision: not a string"],
    ["cases[0].aboveScale", "true", "cases[0].aboveScale: not true or false"],
    [
      "cases[0].aboveScaleException",
      { approvedBy: "x", documentNo: "" },
      "cases[0].aboveScaleException.documentNo: blank",
    ],
    ["cases[0].investment.exclVat", undefined, "cases[0].investment.exclVat: missing key"],
    ["cases[0].investment.exclVat", "-1.00", "cases[0].investment.exclVat: not an amount"],
    ["cases[0].investment.inclVat", "1.001", "cases[0].investment.inclVat: not an amount"],
    ["cases[0].investment", "12000000.00", "cases[0].investment: not an object"],
    ["cases[0].formalities", null, "cases[0].formalities: not an object"],
    ["cases[0].formalities.eia", "held", "cases[0].formalities.eia: not an object"],
    ["cases[0].formalities.eia", {}, "cases[0].formalities.eia.status: missing key"],
    [
      "cases[0].formalities.eia.status",
      "pending",
      "cases[0].formalities.eia.status: not one of held, not-applicable, absent",
    ],
    ["cases[0].formalities.eia.documentNo", undefined, "cases[0].formalities.eia.documentNo: missing key"],
    ["cases[0].formalities.eia.documentNo", null, "cases[0].formalities.eia.documentNo: not a string"],
    ["cases[0].formalities.planning.approvedBy", undefined, "cases[0].formalities.planning.approvedBy: missing key"],
    ["cases[0].formalities.planning.reason", null, "cases[0].formalities.planning.reason: not a string"],
    [
      "cases[0].formalities.absent",
      { status: "absent", reason: "x" },
      "cases[0].formalities.absent.reason: unknown key",
    ],
    [
      "cases[0].formalities.消防",
      { status: "gone" },
      'cases[0].formalities["消防"].status: not one of held, not-applicable, absent',
    ],
    ["cases[0].formalities.__proto__", 1, "cases[0].formalities.__proto__: not an object"],
    ["cases[0].completedOn", "2021-02-30", "cases[0].completedOn: not a date"],
    ["cases[0].completedOn", "", "cases[0].completedOn: not a date"],
    ["cases[0].submittedOn", null, "cases[0].submittedOn: not a date"],
    ["cases[0].submittedOn", "2021-06-10T00:00:00Z", "cases[0].submittedOn: not a date"],
    ["cases[0].newTax.amount", "五十万", "cases[0].newTax.amount: not an amount"],
    ["cases[0].newTax.amount", 600000, "cases[0].newTax.amount: not an amount"],
    ["cases[0].newTax.amount", "--1.00", "cases[0].newTax.amount: not an amount"],
    ["cases[0].newTax.months", 0, "cases[0].newTax.months: not between 1 and 12"],
    ["cases[0].newTax.months", 13, "cases[0].newTax.months: not between 1 and 12"],
    ["cases[0].newTax.months", 6.5, "cases[0].newTax.months: not an integer"],
    ["cases[0].newTax.months", "12", "cases[0].newTax.months: not an integer"],
    [
      "cases[0].newRevenue.basis",
      "guess",
      "cases[0].newRevenue.basis: not one of actual-full-year, annualised, forecast",
    ],
    ["cases[0].newRevenue", undefined, "cases[0].newRevenue: missing key"],
    ["cases[0].vetoes", null, "cases[0].vetoes: not an object"],
    ["cases[0].vetoes.tax-arrears", "no", 'cases[0].vetoes["tax-arrears"]: not one of clear, found, unknown'],
    ["cases[0].vetoes.x", null, "cases[0].vetoes.x: not one of clear, found, unknown"],
  ])("%s = %j", (place, value, faults) => {
    expect(faultsOf(changed(place, value))).toEqual([faults].flat());
  });

  test("the window must not end before it begins", () => {
    const source = new TextDecoder().decode(changed("policy.completionFrom", "2021-01-02"));
    expect(faultsOf(bytes(source.replace('"completionTo":null', '"completionTo":"2021-01-01"')))).toEqual([
      "policy.completionFrom: after completionTo",
    ]);
    expect(faultsOf(bytes(source.replace('"completionTo":null', '"completionTo":"2021-01-02"')))).toEqual([]);
  });

  test("faults of the whole input are those of $", () => {
    for (const source of ["", "{", "nul", '{"policy":}']) expect(faultsOf(bytes(source))[0], source).toMatch(/^\$: /);
    for (const source of ["[]", "null", "1", '"x"'])
      expect(faultsOf(bytes(source)), source).toEqual(["$: not an object"]);
    expect(faultsOf(new Uint8Array([0x22, 0xff, 0x22]))).toEqual(["$: not UTF-8 text"]);
  });

  test("a repeated key is named beside the other faults", () => {
    const source = new TextDecoder().decode(changed("cases[1].submittedOn", "soon"));
    expect(faultsOf(bytes(source.replace('"version":1', '"version":1,"version":1')))).toEqual([
      "policy.version: repeated key",
      "cases[1].submittedOn: not a date",
    ]);
  });

  test("a fault of a policy hides no other: a name given twice, a window that ends before it begins", () => {
    const formalities = ["filing", "filing", " ", "completed"];
    const { policy, ...rest } = JSON.parse(new TextDecoder().decode(changed("policy.version", "1")));
    const window = { completionFrom: "2021-01-02", completionTo: "2021-01-01" };
    const faults = faultsOf(bytes(JSON.stringify({ ...rest, policy: { ...policy, ...window, formalities } })));
    expect(faults.toSorted()).toEqual([
      "policy.completionFrom: after completionTo",
      "policy.formalities[1]: repeated name",
      "policy.formalities[2]: blank",
      "policy.formalities[3]: this name is taken",
      "policy.version: not an integer",
    ]);
  });

  test("every fault is named, not the first only", () => {
    const source = bytes('{"policy":{},"library":[{"year":1.5}],"cases":[7,{"id":"a"},{"id":"a"}]}');
    const faults = faultsOf(source);
    expect(faults).toContain("library[0].year: not an integer");
    expect(faults).toContain("cases[0]: not an object");
    expect(faults).toContain("cases[2].id: repeated id");
    expect(faults.filter((line) => line.startsWith("policy."))).toHaveLength(12);
  });
});

describe("what may be left out or empty", () => {
  test.each([
    ["policy.vetoes", undefined],
    ["policy.formalities", []],
    ["policy.libraryYears", []],
    ["cases", []],
    ["library", []],
    ["cases[0].vetoes", undefined],
    ["cases[0].formalities", {}],
    ["cases[0].formalities.eia", null],
    ["cases[0].formalities.unasked", { status: "absent" }],
    ["cases[0].formalities.eia.documentNo", ""],
    ["cases[0].formalities.planning.approvedBy", null],
    ["cases[0].investment", null],
    ["cases[0].investment.inclVat", null],
    ["cases[0].newTax.amount", "-0.5"],
    ["cases[0].newTax", null],
    ["cases[0].uscc", ""],
    ["cases[0].aboveScale", null],
    ["cases[0].vetoes.unasked", "found"],
    ["library[0].projectCode", null],
  ])("%s = %j is sound", (place, value) => expect(faultsOf(changed(place, value))).toEqual([]));
});
