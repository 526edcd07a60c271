const DIGITS: Readonly<Record<string, bigint>> = Object.fromEntries(
  ["〇零○Ｏ", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].flatMap(
    (signs, value) => Array.from(signs).map((sign) => [sign, BigInt(value)]),
  ),
);
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n };
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 萬: 10_000n, 亿: 100_000_000n, 億: 100_000_000n };

/** `below`: the unit that was said last; a smaller one, or a new 万 or 亿, must follow. `zero`: 零 stands before the digit. */
type Reading = {
  readonly total: bigint;
  readonly section: bigint;
  readonly digit: bigint | null;
  readonly below: bigint | null;
  readonly zero: boolean;
};

const START: Reading = { total: 0n, section: 0n, digit: null, below: null, zero: false };

/**
 * "三百二十六", "叁佰贰拾陆万", "二十": a whole number in Chinese numerals; null for anything else. A unit without a number ("万",
 * "千") counts nothing, and "三万五" may be 30,005 or 35,000.
 */
export function chineseWhole(text: string): bigint | null {
  let reading: Reading | null = text === "" ? null : START;
  for (const sign of text) reading = reading && withSign(reading, sign);
  if (reading === null) return null;
  const { total, section, digit, below, zero } = reading;
  if (digit && below !== null && below > 10n && !zero) return null;
  return total + section + (digit ?? 0n);
}

function withSign(reading: Reading, sign: string): Reading | null {
  const [value, small, large] = [DIGITS[sign], SMALL[sign], LARGE[sign]];
  if (value !== undefined) return withDigit(reading, value);
  if (small !== undefined) return withSmall(reading, small);
  return large === undefined ? null : withLarge(reading, large);
}

const withDigit = (reading: Reading, value: bigint): Reading | null =>
  reading.digit ? null : { ...reading, digit: value, zero: value === 0n || reading.digit === 0n }; // "二四" is no number of things

/** Only 十 may stand without a digit ("十二"). */
function withSmall({ total, section, digit, below }: Reading, small: bigint): Reading | null {
  const count = digit || (small === 10n ? 1n : null);
  if (count === null || (section > 0n && below !== null && small >= below)) return null;
  return { total, section: section + count * small, digit: null, below: small, zero: false };
}

function withLarge({ total, section, digit }: Reading, large: bigint): Reading | null {
  const before = section + (digit ?? 0n);
  // 亿 counts all that stands before it (一万亿); 万 only what follows an 亿 (一亿零三百万), and comes once.
  const counted = large === 10_000n ? before : total + before;
  if (counted === 0n || (large === 10_000n && total % 100_000_000n !== 0n)) return null;
  const rest = large === 10_000n ? total : 0n;
  return { total: rest + counted * large, section: 0n, digit: null, below: large, zero: false };
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
