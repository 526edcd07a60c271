import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDecimal, unescaped } from "./cell-text";

describe("a number of a workbook", () => {
  it.each([
    ["1280.1000000000001", "1280.1"], // what Excel itself writes for 1280.1
    ["1280.0999999999999", "1280.1"],
    ["0.30000000000000004", "0.3"],
    ["999.99999999999999", "1000"],
    ["999.999999", "999.999999"],
    ["1280.10", "1280.1"],
    ["1.2E3", "1200"],
    ["1E-07", "0.0000001"],
    ["-0", "0"],
    ["-0.5", "-0.5"],
    [".5", "0.5"],
    ["007", "7"],
    ["123456789012345678", "123456789012345678"], // a code, every digit of it
    ["1.23456789012345678E+17", "123456789012346000"], // a float, of which Excel shows fifteen digits
  ])("%s reads as %s", (stored, shown) => {
    expect(plainDecimal(stored)).toBe(shown);
  });

  it.each(["", ".", "1,280", "1e9999", "NaN", "Infinity", "0x10", "1 2"])("%j is none", (text) => {
    expect(plainDecimal(text)).toBeNull();
  });

  it("comes back as it was typed, with up to fifteen digits and whatever a float makes of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (n, places) => {
          const typed = n / 10 ** places;
          const stored = typed.toPrecision(17);
          expect(Number(plainDecimal(stored))).toBe(typed);
          expect(plainDecimal(stored)).toBe(String(typed === 0 ? 0 : typed));
        },
      ),
    );
  });
});

describe("a text of a workbook", () => {
  it("has its escaped characters back", () => {
    expect(unescaped("第一行_x000D_第二行_x005F_x000D_")).toBe("第一行\r第二行_x000D_");
  });
});
