import { describe, expect, it } from "vitest";
import { wanToFen } from "@/lib/core/money";
import { aClaim } from "@/lib/testing/assessed";
import type { FigureValue, VerifiedFigure } from "./figures";
import { valueWarnings } from "./value-warnings";

const claim = aClaim({ investmentExclVatFen: wanToFen(4260n), investmentInclVatFen: wanToFen(4800n) });

/** Nothing is verified yet, so what is claimed stands beside the value. */
const codes = (figure: VerifiedFigure, value: FigureValue) =>
  valueWarnings(figure, value, { claim, counted: claim }).map(({ code }) => code);

describe("a verified value", () => {
  it("ten thousand times the claim asks whether it was typed in 元, and says what it would be in 万元", () => {
    expect(valueWarnings("investment_incl_vat", wanToFen(48_000_000n), { claim, counted: claim })).toEqual([
      { code: "far-above-claim", typed: wanToFen(48_000_000n), inWan: wanToFen(4800n) },
    ]);
    expect(codes("new_tax", -wanToFen(60_000n))).toEqual(["far-above-claim"]);
  });

  it("is out of proportion from a thousand times on, and not a fen before", () => {
    expect(codes("new_tax", wanToFen(60_000n) - 1n)).toEqual([]);
    expect(codes("new_tax", wanToFen(60n) / 1000n)).toEqual(["far-below-claim"]);
    expect(codes("new_tax", wanToFen(60n) / 1000n + 1n)).toEqual([]);
  });

  it("of nothing, or beside a claim of nothing, is an honest finding", () => {
    expect(codes("new_tax", 0n)).toEqual([]);
    const none = aClaim({ newTaxFen: 0n });
    expect(valueWarnings("new_tax", wanToFen(60n), { claim: none, counted: none })).toEqual([]);
  });

  it("without VAT above the one with VAT is asked about, on whichever side it is typed", () => {
    expect(codes("investment_excl_vat", wanToFen(4800n))).toEqual([]);
    expect(codes("investment_excl_vat", wanToFen(4800n) + 1n)).toEqual(["excl-above-incl"]);
    expect(codes("investment_incl_vat", wanToFen(4260n) - 1n)).toEqual(["excl-above-incl"]);
  });

  it("of the equipment is not above the investment that it is part of", () => {
    expect(codes("equipment_excl_vat", wanToFen(4261n))).toEqual(["equipment-above-investment"]);
    expect(codes("investment_excl_vat", wanToFen(899n))).toEqual(["equipment-above-investment"]);
    expect(codes("new_revenue", wanToFen(100n))).toEqual([]);
  });

  it("is compared with what is verified already", () => {
    const counted = { ...claim, investmentInclVatFen: wanToFen(4000n) };
    expect(valueWarnings("investment_excl_vat", wanToFen(4100n), { claim, counted }).map(({ code }) => code)).toEqual([
      "excl-above-incl",
    ]);
  });

  it("that is a number of people or a yes has no unit to mistake", () => {
    expect(codes("jobs", 400_000)).toEqual([]);
    expect(codes("above_scale", false)).toEqual([]);
  });
});
