import { type Fen, formatYuan, parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { addDays, isDay } from "@/lib/core/time";
import { capitalAmount, chineseDigits, chineseWhole } from "./chinese-numerals";
import { yuanOf } from "./readings";
import { plainWan } from "./tidied";

const DAY = /^([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?(?:[ T]?(?:上午|下午)?[0-9: .]*)?$/;
const COMPACT_DAY = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
/** Spreadsheets write "24-8-12" and "24年8月12日" for this century; what could as well begin with a day or a month is left alone. */
const SHORT_DAY = /^([0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日?$/;
const CHINESE_DAY =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
const ENGLISH_DAY = /^([0-9]{1,2})-([A-Z][a-z]{2})-([0-9]{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SERIAL_DAY = /^[2-6][0-9]{4}(?:\.[0-9]*)?$/;
// Day 0 of a spreadsheet, after its invented 29 February 1900; serials of this century only.
const SERIAL_START = "1899-12-30";

/** Invisible signs come along from other programs; an apostrophe marks text in a spreadsheet. */
const bareText = (text: string) =>
  halfWidth(text)
    .replace(/[\u200B-\u200F\u202A-\u202E\uFEFF]/g, "")
    .trim()
    .replace(/^'/, "");

/** A day in any notation that Chinese spreadsheets use; what cannot be read for certain stays as it was, to be put right by a person. */
export function pastedDay(text: string): string {
  const bare = bareText(text);
  const squeezed = bare.replace(/\s*([年月日./-])\s*/g, "$1");
  const parts = partsOfDay(squeezed);
  if (parts) {
    const [year = "", month = "", date = ""] = parts;
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return isDay(day) ? day : bare;
  }
  return SERIAL_DAY.test(bare) ? addDays(SERIAL_START, Number.parseInt(bare, 10)) : bare;
}

function partsOfDay(text: string): readonly string[] | null {
  const plain = groupsOf(DAY, text) ?? groupsOf(COMPACT_DAY, text);
  if (plain) return plain;
  const [shortYear, ...rest] = groupsOf(SHORT_DAY, text) ?? [];
  if (shortYear) return [`20${shortYear}`, ...rest];
  const [date, monthName = "", englishYear] = groupsOf(ENGLISH_DAY, text) ?? [];
  if (date && englishYear) return [englishYear, String(MONTHS.indexOf(monthName) + 1), date];
  const [year, ...monthAndDate] = groupsOf(CHINESE_DAY, text) ?? [];
  return year ? [chineseDigits(year) ?? "", ...monthAndDate.map((number) => String(chineseWhole(number)))] : null;
}

const groupsOf = (pattern: RegExp, text: string): readonly string[] | null => pattern.exec(text)?.slice(1) ?? null;

/** An amount in any notation: "￥3,260,000.5", "326万元", "(1,200.00)", "3.26E+06", "叁佰贰拾陆万元整". `inWan`: the column says 万元. */
function pastedFen(text: string, inWan: boolean): Fen | null {
  const bare = bareText(text)
    .replace(/\s+/g, "")
    .replace(/^(?:人民币|RMB|CNY|约?￥|￥|¥)+/i, "");
  const capital = capitalAmount(bare);
  if (capital !== null) return capital;
  const negative = /^\((.+)\)$/.exec(bare) ?? /^([0-9].*)-$/.exec(bare);
  if (negative?.[1]) return negated(pastedFen(negative[1], inWan));
  const [, number = "", unit = ""] = /^(.*?)(亿元?|万元?|元)?(?:整|正)?$/.exec(bare) ?? [];
  const plain = withoutExponent(number);
  if (unit.startsWith("亿")) return scaled(parseWan(plain), 10_000n);
  return unit.startsWith("万") || (unit === "" && inWan) ? parseWan(plain) : yuanOf(plain);
}

const negated = (fen: Fen | null) => (fen === null ? null : -fen);
const scaled = (fen: Fen | null, by: bigint) => (fen === null ? null : fen * by);

/** "3.26E+06" as digits: a narrow column of a spreadsheet shows, and copies, amounts like this. */
function withoutExponent(number: string): string {
  const [, whole = "", decimals = "", exponent = ""] = /^(-?[0-9])(?:\.([0-9]+))?E\+?([0-9]{1,2})$/i.exec(number) ?? [];
  const places = Number(exponent);
  if (whole === "" || places > 15) return number;
  const digits = decimals.padEnd(places, "0");
  return digits.length > places ? `${whole}${digits.slice(0, places)}.${digits.slice(places)}` : whole + digits;
}

/** As plain yuan; what cannot be read stays as it was. */
export function pastedYuan(text: string, inWan: boolean): string {
  const fen = pastedFen(text, inWan);
  return fen === null ? bareText(text) : formatYuan(fen);
}

/** As plain 万元, with all that a fen needs; what cannot be read stays as it was. */
export function pastedWan(text: string): string {
  const fen = pastedFen(text, true);
  return fen === null ? bareText(text) : plainWan(fen);
}

/** "2台", "2 套", "2.00", "贰台", "1,200件": a number of things. */
export function pastedCount(text: string): string {
  const bare = bareText(text).replace(/\s+/g, "");
  const [, number = ""] = /^(.*?)(?:台|套|台套|台\(套\)|个|件|批|项|条|辆|组|人|家)?$/.exec(bare) ?? [];
  const digits = /^([0-9]{1,5}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0+)?$/.exec(number)?.[1]?.replaceAll(",", "");
  return digits ?? chineseWhole(number)?.toString() ?? bare;
}
