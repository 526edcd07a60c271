import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import type { CallContent, Fund } from "./call-content";
import { callFaults, type OtherCall } from "./call-faults";
import { defaultCall } from "./default-call";

const now = new Date("2026-05-31T02:00:00Z");
const later = (instant: Date, ms: number) => new Date(instant.getTime() + ms);

function readyCall(): CallContent {
  const call = defaultCall(2026, "2026-05-31", BUILT_IN_LISTS.units);
  const { business, objections, discipline, units } = call.contacts;
  const telephone = "0796-0000001";
  return {
    ...call,
    documentNo: "吉市工信示例〔2026〕1号",
    notice: { sha256: "0".repeat(64), name: "申报通知.pdf", byteCount: 1000 },
    contacts: {
      business: { ...business, telephone },
      objections: { ...objections, telephone, address: "吉安市示例路1号" },
      discipline: { ...discipline, telephone },
      units: units.map((unit) => ({ ...unit, telephone })),
    },
  };
}

const codes = (change: Partial<CallContent>, others: readonly OtherCall[] = [], at = now) =>
  callFaults({ ...readyCall(), ...change }, BUILT_IN_LISTS.units, others, at).map(({ code }) => code);
const fund = (change: Partial<Fund>) => codes({ fund: { ...readyCall().fund, ...change } });

describe("a call that is ready", () => {
  it("has no fault as prefilled, once number, telephones and address are given", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ documentNo: " " })).toEqual(["document-no-missing"]);
    expect(codes({ notice: null })).toEqual(["notice-missing"]);
  });

  it("has a telephone for each of the 15 units, and one unit that recommends", () => {
    const { contacts } = readyCall();
    const [first, ...rest] = contacts.units;
    if (!first) throw new Error("there are no units");
    const faults = callFaults(
      { ...readyCall(), contacts: { ...contacts, units: [{ ...first, telephone: "待定" }, ...rest] } },
      BUILT_IN_LISTS.units,
      [],
      now,
    );
    expect(contacts.units).toHaveLength(15);
    expect(faults).toEqual([{ code: "telephone-missing", about: "360802" }]);
    expect(codes({ contacts: { ...contacts, units: rest } })).toEqual(["telephone-missing"]);
    const nobody = contacts.units.map((unit) => ({ ...unit, recommends: false }));
    expect(codes({ contacts: { ...contacts, units: nobody } })).toEqual(["no-unit-recommends"]);
  });
});

describe("the document number", () => {
  it("is not another call's, however its brackets and spaces are typed", () => {
    const other = { title: "2025年度", opensAt: new Date(0), closesAt: new Date(1) };
    const faultsBeside = (documentNo: string) =>
      callFaults(readyCall(), BUILT_IN_LISTS.units, [{ ...other, documentNo }], now);
    expect(faultsBeside("吉市工信示例 [2026]1号")).toEqual([{ code: "document-no-taken", about: "2025年度" }]);
    expect(faultsBeside("吉市工信示例〔2026〕11号")).toEqual([]);
  });
});

describe("the window", () => {
  it("may be opened late but not after its end", () => {
    const { opensAt, closesAt } = readyCall();
    expect(codes({}, [], later(opensAt, 1))).toEqual([]);
    expect(codes({}, [], closesAt)).toEqual([]);
    expect(codes({}, [], later(closesAt, 1))).toEqual(["window-in-past"]);
  });

  it("ends after it begins", () => {
    const { opensAt } = readyCall();
    expect(codes({ closesAt: opensAt })).toEqual(["window-order"]);
  });

  it("shares no instant with another call's, which is named", () => {
    const { opensAt, closesAt } = readyCall();
    const touching = {
      title: "2025年度",
      documentNo: "吉市工信示例〔2025〕1号",
      opensAt: later(opensAt, -1000),
      closesAt: opensAt,
    };
    const before = { ...touching, closesAt: later(opensAt, -1) };
    const after = {
      title: "2027年度",
      documentNo: "吉市工信示例〔2027〕1号",
      opensAt: later(closesAt, 1),
      closesAt: later(closesAt, 2),
    };
    expect(callFaults(readyCall(), BUILT_IN_LISTS.units, [touching, before, after], now)).toEqual([
      { code: "window-overlaps", about: "2025年度" },
    ]);
  });
});

describe("the sums", () => {
  it("of the rubric are 100", () => {
    const { rubric } = readyCall();
    const [first, ...rest] = rubric.criteria;
    if (!first) throw new Error("the rubric is empty");
    const short = { ...rubric, criteria: [{ ...first, maxCenti: first.maxCenti - 50 }, ...rest] };
    expect(codes({ rubric: short })).toContain("points-do-not-sum-to-100");
  });

  it("of the awards fit into the fund", () => {
    expect(fund({ budgetFen: wanToFen(500n) - 1n })).toEqual(["fund-short-of-awards"]);
    expect(fund({ budgetFen: wanToFen(49n) })).toEqual(["award-exceeds-budget"]);
  });

  it("of the awards may end with a part of one where the call says so", () => {
    expect(fund({ budgetFen: wanToFen(450n) + 1n, mode: "partial_last" })).toEqual([]);
    expect(fund({ budgetFen: wanToFen(450n), mode: "partial_last" })).toEqual(["fund-short-of-awards"]);
  });
});
