import type { Fen } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { type AmountUnit, amountIn, unitNamed } from "./amount-units";
import { capitalAmount } from "./chinese-numerals";

/** Invisible signs come along from other programs; an apostrophe marks text in a spreadsheet. */
export const bareText = (text: string): string =>
  halfWidth(text)
    .replace(/[\u200B-\u200F\u202A-\u202E\uFEFF]/g, "")
    .trim()
    .replace(/^'/, "");

const UNIT = "(?:[十百千仟]?[万萬亿億]|[百千仟])[元圆]?|[元圆]";
const WITH_UNIT = new RegExp(`^(.*?)(${UNIT})?(?:整|正)?$`);
const UNIT_SAID = new RegExp(`(?:${UNIT})(?:整|正)?\\)?$`);

/** The number says itself what it counts: "326万元", "12345元". */
export const saysUnit = (text: string): boolean => UNIT_SAID.test(bareText(text).replace(/\s+/g, ""));

/** Without white space and without the sign of the currency; every minus alike. */
const bareAmount = (text: string): string =>
  bareText(text)
    .replace(/\s+/g, "")
    .replace(/\u2212/g, "-")
    .replace(/^(-?)(?:人民币|RMB|CNY|约?￥|￥|¥)+/i, "$1");

/**
 * An amount in any notation, typed or pasted: "￥3,260,000.5", "326万元", "1.2百万", "-¥1,200.00", "（1,200.00）", "3.26E+06",
 * "叁佰贰拾陆万元整". `counted`: what a number counts that says no unit. Null for what is no amount; nothing is guessed.
 */
export function readAmount(text: string, counted: AmountUnit): Fen | null {
  const bare = bareAmount(text);
  const capital = capitalAmount(bare);
  if (capital !== null) return capital;
  const negative = /^\(([^-]+)\)$/.exec(bare) ?? /^([0-9].*)-$/.exec(bare);
  if (negative?.[1]) return negated(readAmount(negative[1], counted));
  const [, number = "", said] = WITH_UNIT.exec(bare) ?? [];
  const unit = said === undefined ? counted : unitNamed(said);
  return unit && amountIn(unit, withoutExponent(number));
}

/** The accounting format of a spreadsheet shows, and copies, a zero as a dash: "-", "¥ -". */
export const isDash = (text: string): boolean => /^[-–—]$/.test(bareAmount(text));

const negated = (fen: Fen | null) => (fen === null ? null : -fen);

/** "3.26E+06" as digits: a narrow column of a spreadsheet shows, and copies, amounts like this. */
function withoutExponent(number: string): string {
  const [, whole = "", decimals = "", exponent = ""] = /^(-?[0-9])(?:\.([0-9]+))?E\+?([0-9]{1,2})$/i.exec(number) ?? [];
  const places = Number(exponent);
  if (whole === "" || places > 15) return number;
  const digits = decimals.padEnd(places, "0");
  return digits.length > places ? `${whole}${digits.slice(0, places)}.${digits.slice(places)}` : whole + digits;
}
