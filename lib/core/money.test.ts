import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatWan, formatYuan, parseWan, parseYuan, wanToFen } from "./money";

describe("yuan as it stands in files", () => {
  test.each([
    ["0", 0n],
    ["10000000.00", 1_000_000_000n],
    ["0.5", 50n],
    ["999999999999999.99", 99_999_999_999_999_999n],
  ])("%s is read to the fen", (text, fen) => expect(parseYuan(text)).toBe(fen));

  test.each(["", "-1", "01", "1.", ".5", "1.234", "1,000", "１", " 1", "1 ", "1e3", "+1", "1000000000000000", "1\n"])(
    "%j is not an amount",
    (text) => expect(parseYuan(text)).toBeNull(),
  );

  test("a minus is read only where a decline may stand", () => {
    expect(parseYuan("-0.05", { signed: true })).toBe(-5n);
    expect(parseYuan("-0.05")).toBeNull();
    expect(parseYuan("--1", { signed: true })).toBeNull();
  });

  test("written amounts always have two decimals and read back", () => {
    expect([0n, 5n, -5n, 100n, -123_456n].map(formatYuan)).toEqual(["0.00", "0.05", "-0.05", "1.00", "-1234.56"]);
    const amounts = fc.bigInt({ min: -99_999_999_999_999_999n, max: 99_999_999_999_999_999n });
    fc.assert(fc.property(amounts, (fen) => parseYuan(formatYuan(fen), { signed: true }) === fen));
  });
});

describe("万元 as people type it", () => {
  test.each([
    ["1000", 1_000_000_000n],
    ["１，０００．５", 1_000_500_000n],
    ["1,107.23", 1_107_230_000n],
    ["1，107.23", 1_107_230_000n],
    [" 1 107.23 ", 1_107_230_000n],
    ["1\u3000107", 1_107_000_000n],
    ["1,0000", 10_000_000_000n],
    ["999.999999", 999_999_999n],
    ["0.000001", 1n],
    [".5", 500_000n],
    ["5.", 5_000_000n],
    ["-12.5", -12_500_000n],
    ["－12.5", -12_500_000n],
    ["\u221212.5", -12_500_000n],
    ["007", 7_000_000n],
    ["1,000.5 万元", 1_000_500_000n],
    ["1000万", 1_000_000_000n],
    ["42,600,000.50元", 4_260_000_050n],
    ["0.426亿", 4_260_000_000n],
  ])("%j is understood", (text, fen) => expect(parseWan(text)).toBe(fen));

  test.each([
    "",
    " ",
    ".",
    "-",
    "1.0000001",
    "12,5",
    "1.5,00",
    ",1",
    "1,,000",
    "一千",
    "1000.005元",
    "1000块",
    "1e3",
    "123456789012",
  ])("%j is not understood rather than guessed", (text) => expect(parseWan(text)).toBeNull());

  test("0.1 and 0.2 add up, since no floating point is in the way", () => {
    expect((parseWan("0.1") ?? 0n) + (parseWan("0.2") ?? 0n)).toBe(parseWan("0.3"));
  });
});

describe("万元 as it is shown", () => {
  test("grouped, two decimals, half away from zero", () => {
    expect(formatWan(1_107_230_000n)).toBe("1,107.23");
    expect(formatWan(0n)).toBe("0.00");
    expect(formatWan(5_000n)).toBe("0.01");
    expect(formatWan(-5_000n)).toBe("-0.01");
    expect(formatWan(-1n)).toBe("0.00");
    expect(formatWan(wanToFen(12_345_678n))).toBe("12,345,678.00");
  });

  test("as many decimals as it takes not to hide on which side of the threshold the figure lies", () => {
    const threshold = wanToFen(1_000n);
    expect(formatWan(999_999_999n, { against: threshold })).toBe("999.999999");
    expect(formatWan(999_996_000n, { against: threshold })).toBe("999.996");
    expect(formatWan(1_000_000_001n, { against: threshold })).toBe("1,000.000001");
    expect(formatWan(threshold, { against: threshold })).toBe("1,000.00");
    expect(formatWan(986_000_000n, { against: threshold })).toBe("986.00");
    expect(formatWan(1n, { against: 0n })).toBe("0.000001");
  });

  test("a round threshold is written short", () => {
    expect(formatWan(wanToFen(1_000n), { short: true })).toBe("1,000");
    expect(formatWan(10_500_000n, { short: true })).toBe("10.50");
  });
});
