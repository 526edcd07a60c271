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
  ["三百台", null],
  ["二四", null],
  ["", null],
])("reads %s", (text, value) => expect(chineseWhole(text)).toBe(value));

it("reads years digit by digit", () => {
  expect([chineseDigits("二〇二四"), chineseDigits("二零二四"), chineseDigits("二千")]).toEqual(["2024", "2024", null]);
});

it.each([
  ["叁佰贰拾陆万元整", 326_000_000n],
  ["人民币壹仟元伍角贰分", 100_052n],
  ["伍拾元零贰分", 5002n],
  ["壹佰圆正", 10_000n],
  ["三百元多", null],
])("reads the amount %s in fen", (text, fen) => expect(capitalAmount(text)).toBe(fen));
