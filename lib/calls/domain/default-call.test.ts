import { describe, expect, it } from "vitest";
import { formatWan } from "@/lib/core/money";
import { formatInstant } from "@/lib/core/time";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import { freezeCall } from "./call-content";
import { defaultCall } from "./default-call";

const call = defaultCall(2021, "2021-05-31", BUILT_IN_LISTS.units);

describe("what a new call starts with", () => {
  it("is what the interview says", () => {
    expect(call.policy).toMatchObject({
      region: "3608",
      libraryYears: [2020],
      aboveScale: "in-principle",
      minInvestment: "10000000.00",
      formalities: ["filing", "land", "planning", "eia"],
      minNewRevenue: "20000000.00",
      minNewTax: "500000.00",
      vetoes: [],
    });
    expect([call.fund.maxAwards, formatWan(call.fund.awardFen), formatWan(call.fund.budgetFen)]).toEqual([
      10,
      "50.00",
      "500.00",
    ]);
    expect(call.publicity).toEqual({ days: 7, unit: "working" });
  });

  it("has a window in office hours from tomorrow", () => {
    expect(formatInstant(call.opensAt, "zh-CN")).toBe("2021年6月1日 08:30");
    expect(formatInstant(call.closesAt, "zh-CN")).toBe("2021年6月30日 17:00");
  });
});

describe("what opening freezes", () => {
  const first = (sha256: string) => ({ number: 1, sha256 });
  const versions = { units: first("a"), authorities: first("b"), industries: first("c") };

  it("names the lists that the call goes by, so that a later version has another hash", () => {
    const later = { ...versions, units: { number: 2, sha256: "d" } };
    expect(freezeCall(call, later).sha256).not.toBe(freezeCall(call, versions).sha256);
    expect(JSON.parse(freezeCall(call, later).frozen).reference.units).toEqual({ number: 2, sha256: "d" });
  });

  it("is one text with one hash, whatever the order of the keys", () => {
    const turned = Object.fromEntries(Object.entries(call).reverse()) as typeof call; // the same keys
    expect(freezeCall(turned, versions)).toEqual(freezeCall(call, versions));
    expect(freezeCall({ ...call, title: `${call.title} ` }, versions).sha256).not.toBe(
      freezeCall(call, versions).sha256,
    );
  });

  it("writes instants in UTC and amounts in yuan", () => {
    expect(JSON.parse(freezeCall(call, versions).frozen)).toMatchObject({
      opensAt: "2021-06-01T00:30:00.000Z",
      fund: { budget: "5000000.00", award: "500000.00", maxAwards: 10 },
    });
  });
});
