const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  ["〇零○Ｏ", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap(
    (signs, value) => Array.from(signs).map((sign) => [sign, BigInt(value)]),
  ),
);
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n };

type Reading = { readonly total: bigint; readonly section: bigint; readonly digit: bigint | null };

/** "三百二十六", "叁佰贰拾陆万", "二十": a whole number in Chinese numerals; null for anything else. */
export function chineseWhole(text: string): bigint | null {
  let reading: Reading | null = text === "" ? null : { total: 0n, section: 0n, digit: null };
  for (const sign of text) reading = reading && withSign(reading, sign);
  return reading && reading.total + reading.section + (reading.digit ?? 0n);
}

function withSign({ total, section, digit }: Reading, sign: string): Reading | null {
  const [value, small, large] = [DIGITS[sign], SMALL[sign], LARGE[sign]];
  if (value !== undefined) return digit ? null : { total, section, digit: value }; // "二四" is no number of things
  if (small !== undefined) return { total, section: section + (digit || 1n) * small, digit: null };
  if (large === undefined) return null;
  const before = section + (digit ?? 0n);
  // 亿 counts all that stands before it (一万亿); 万 only what follows an 亿 (一亿零三百万).
  return { total: large === 10_000n ? total + before * large : (total + before) * large, section: 0n, digit: null };
}

/** "二〇二四": digit by digit, as years are written. */
export function chineseDigits(text: string): string | null {
  const digits = Array.from(text).map((sign) => DIGITS[sign]);
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? digits.join("") : null;
}

const CAPITAL = /^(?:人民币)?([^元圆角分整正]+)[元圆](?:([^角分整正]+)角)?零?(?:([^角分整正]+)分)?[整正]?$/;

/** 大写金额 as in contracts: "叁佰贰拾陆万元整", "壹仟元伍角贰分". Fen; null for anything else. */
export function capitalAmount(text: string): bigint | null {
  const parts = CAPITAL.exec(text.replace(/\s+/g, ""));
  if (!parts) return null;
  const [, yuan = "", jiao, fen] = parts;
  const [whole, tenths, hundredths] = [chineseWhole(yuan), smallPart(jiao), smallPart(fen)];
  if (whole === null || tenths === null || hundredths === null) return null;
  return whole * 100n + tenths * 10n + hundredths;
}

/** One digit of 角 or 分; none is nothing. */
const smallPart = (text: string | undefined): bigint | null => {
  if (text === undefined) return 0n;
  const digits = chineseDigits(text.replace(/^零/, "") || "零");
  return digits?.length === 1 ? BigInt(digits) : null;
};
