import { halfWidth } from "./normalise";

/** Money is whole fen, always: in code, in the database, in every comparison. */
export type Fen = bigint;

const FEN_PER_WAN = 1_000_000n;
const YUAN = /^(-?)(0|[1-9][0-9]{0,14})(?:\.([0-9]{1,2}))?$/;
// 11 digits of 万元 are the 15 digits of yuan that the command-line form allows.
const WAN = /^([-\u2212]?)([0-9]{0,11})(?:\.([0-9]{0,6}))?$/;
// Groups of three (1,000) or of four (1,0000, as in 万); "12,5" is a slip and not 125.
const GROUPED = /^([-\u2212]?[0-9]+)((?:,[0-9]{3,4})+)(\.[0-9]*)?$/;

/** An amount of yuan as it stands in files and on the command line: "10000000.00". */
export function parseYuan(text: string, options: { readonly signed?: boolean } = {}): Fen | null {
  const parts = YUAN.exec(text);
  if (!parts) return null;
  const [, sign, whole = "", decimals = ""] = parts;
  if (sign && !options.signed) return null;
  const fen = BigInt(whole + decimals.padEnd(2, "0"));
  return sign ? -fen : fen;
}

export function formatYuan(fen: Fen): string {
  const digits = magnitude(fen).toString().padStart(3, "0");
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * 万元 as a person types it: full width, separators and spaces allowed, up to six decimals (one fen). Whoever writes the unit
 * is taken at his word: "4260万", "0.426亿", "42,600,000元".
 */
export function parseWan(text: string): Fen | null {
  const bare = halfWidth(text).replace(/\s+/g, "");
  const [, figure = "", unit = ""] = /^(.*?)(亿元?|万元?|元)?$/.exec(bare) ?? [];
  const parts = WAN.exec(GROUPED.test(figure) ? figure.replaceAll(",", "") : figure);
  if (!parts) return null;
  const [, sign, whole = "", decimals = ""] = parts;
  const places = unit === "元" ? 2 : 6;
  if (whole + decimals === "" || decimals.length > places) return null;
  const fen = BigInt(whole + decimals.padEnd(places, "0")) * (unit.startsWith("亿") ? 10_000n : 1n);
  return sign ? -fen : fen;
}

/**
 * 万元 for people: "1,107.23". With `against`, as many decimals as it takes to show on which side of that amount the
 * figure lies: 999.999999 is not shown as 1,000.00. `short` leaves out ".00" (for thresholds: "1,000").
 */
export function formatWan(fen: Fen, options: { readonly against?: Fen; readonly short?: boolean } = {}): string {
  const decimals = options.against === undefined ? 2 : decimalsThatTell(fen, options.against);
  const units = magnitude(roundedTo(fen, decimals));
  const digits = units.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, -decimals).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  const fraction = digits.slice(-decimals);
  const sign = fen < 0n && units > 0n ? "-" : "";
  return options.short && /^0+$/.test(fraction) ? sign + whole : `${sign}${whole}.${fraction}`;
}

/** "22607.15" → "22,607.15": a plain decimal, as people read it. */
export const groupDigits = (decimal: string): string =>
  decimal.replace(/\B(?=(?:[0-9]{3})+(?:\.|$))(?<!\.[0-9]*)/g, ",");

export const wanToFen = (wan: bigint): Fen => wan * FEN_PER_WAN;

function decimalsThatTell(fen: Fen, against: Fen): number {
  for (let decimals = 2; decimals < 6; decimals++) {
    const shown = roundedTo(fen, decimals) - roundedTo(against, decimals);
    if (Math.sign(Number(shown)) === Math.sign(Number(fen - against))) return decimals;
  }
  return 6;
}

/** In units of the last decimal of a 万元, half away from zero. */
function roundedTo(fen: Fen, decimals: number): bigint {
  const unit = 10n ** BigInt(6 - decimals);
  const rounded = (magnitude(fen) + unit / 2n) / unit;
  return fen < 0n ? -rounded : rounded;
}

const magnitude = (fen: Fen) => (fen < 0n ? -fen : fen);
