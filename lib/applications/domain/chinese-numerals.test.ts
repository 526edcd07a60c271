import { expect, it } from "vitest";
import { capitalAmount, chineseDigits, chineseWhole } from "./chinese-numerals";

it.each([
  ["三百二十六", 326n],
  ["十", 10n],
  ["二十", 20n],
  ["一千零五", 1005n],
  ["叁佰贰拾陆万", 3_260_000n],
  ["一亿零三百万", 103_000_000n],
  ["两万", 20_000n],
  ["一万零五", 10_005n],
  ["三千零二十", 3020n],
  ["一万亿", 1_000_000_000_000n],
  ["三百台", null],
  ["二四", null],
  ["", null],
  ["万", null],
  ["亿", null],
  ["千", null],
  ["零万", null],
  ["百万", null],
  ["一百千", null],
  ["一万一万", null],
  ["三万五", null],
  ["二百五", null],
])("reads %s", (text, value) => expect(chineseWhole(text)).toBe(value));

it("reads years digit by digit", () => {
  expect([chineseDigits("二〇二四"), chineseDigits("二零二四"), chineseDigits("二千")]).toEqual(["2024", "2024", null]);
});

it.each([
  ["叁佰贰拾陆万元整", 326_000_000n],
  ["人民币壹仟元伍角贰分", 100_052n],
  ["伍拾元零贰分", 5002n],
  ["壹佰圆正", 10_000n],
  ["零元整", 0n],
  ["三百元多", null],
  ["万元", null],
  ["亿元", null],
  ["千元", null],
])("reads the amount %s in fen", (text, fen) => expect(capitalAmount(text)).toBe(fen));
