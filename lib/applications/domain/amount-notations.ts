import { type Fen, parseWan, parseYuan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { capitalAmount } from "./chinese-numerals";

/** Invisible signs come along from other programs; an apostrophe marks text in a spreadsheet. */
export const bareText = (text: string): string =>
  halfWidth(text)
    .replace(/[\u200B-\u200F\u202A-\u202E\uFEFF]/g, "")
    .trim()
    .replace(/^'/, "");

/** The number says itself what it counts: "326万元", "12345元". */
export const saysUnit = (text: string): boolean => /[元万亿](?:整|正)?\)?$/.test(bareText(text).replace(/\s+/g, ""));

/**
 * An amount in any notation, typed or pasted: "￥3,260,000.5", "326万元", "（1,200.00）", "3.26E+06", "叁佰贰拾陆万元整".
 * `inWan`: what says no unit is 万元, not yuan. Null for what is no amount; nothing is guessed.
 */
export function readAmount(text: string, inWan: boolean): Fen | null {
  const bare = bareText(text)
    .replace(/\s+/g, "")
    .replace(/^(?:人民币|RMB|CNY|约?￥|￥|¥)+/i, "");
  const capital = capitalAmount(bare);
  if (capital !== null) return capital;
  const negative = /^\((.+)\)$/.exec(bare) ?? /^([0-9].*)-$/.exec(bare);
  if (negative?.[1]) return negated(readAmount(negative[1], inWan));
  const [, number = "", unit = ""] = /^(.*?)(亿元?|万元?|元)?(?:整|正)?$/.exec(bare) ?? [];
  const plain = withoutExponent(number);
  if (unit.startsWith("亿")) return scaled(parseWan(plain), 10_000n);
  return unit.startsWith("万") || (unit === "" && inWan) ? parseWan(plain) : plainYuan(plain);
}

const negated = (fen: Fen | null) => (fen === null ? null : -fen);
const scaled = (fen: Fen | null, by: bigint) => (fen === null ? null : fen * by);

function plainYuan(number: string): Fen | null {
  const grouped = /^-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?$/.test(number);
  const plain = (grouped ? number.replaceAll(",", "") : number).replace(/^0+(?=[0-9])/, "").replace(/\.$/, "");
  return parseYuan(plain, { signed: true });
}

/** "3.26E+06" as digits: a narrow column of a spreadsheet shows, and copies, amounts like this. */
function withoutExponent(number: string): string {
  const [, whole = "", decimals = "", exponent = ""] = /^(-?[0-9])(?:\.([0-9]+))?E\+?([0-9]{1,2})$/i.exec(number) ?? [];
  const places = Number(exponent);
  if (whole === "" || places > 15) return number;
  const digits = decimals.padEnd(places, "0");
  return digits.length > places ? `${whole}${digits.slice(0, places)}.${digits.slice(places)}` : whole + digits;
}
