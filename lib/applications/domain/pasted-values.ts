import { type Fen, formatYuan } from "@/lib/core/money";
import { addDays, isDay } from "@/lib/core/time";
import { bareText, isDash, readAmount, saysUnit } from "./amount-notations";
import type { Counted } from "./amount-units";
import { chineseDigits, chineseWhole } from "./chinese-numerals";
import { plainWan } from "./tidied";

const DAY = /^([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})[日号]?$/;
/** What stands behind the day in cells of day and time: "0:00", "下午 3:20:00", "12:00:00 AM". */
const TIME =
  /(?:([日号])[ T]?|[ T]|(?=[上下]午))(?:[上下]午 ?)?[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?: ?[AP]M)?$/i;
const WEEKDAY = / ?\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/;
const COMPACT_DAY = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
/** Spreadsheets write "24-8-12" and "24年8月12日" for this century; what could as well begin with a day or a month is left alone. */
const SHORT_DAY = /^([0-9]{2})年([0-9]{1,2})月([0-9]{1,2})[日号]?$/;
const CHINESE_DAY =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
const ENGLISH_DAY = /^([0-9]{1,2})-([A-Z][a-z]{2})-([0-9]{4})$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SERIAL_DAY = /^[2-6][0-9]{4}(?:\.[0-9]*)?$/;
// Day 0 of a spreadsheet, after its invented 29 February 1900; serials of this century only.
const SERIAL_START = "1899-12-30";

/** A day in any notation that Chinese spreadsheets use; what cannot be read for certain stays as it was, to be put right by a person. */
export function pastedDay(text: string): string {
  const bare = bareText(text);
  const squeezed = bare.replace(/\s*([年月日号./-])\s*/g, "$1");
  const parts = partsOfDay(squeezed.replace(TIME, "$1").replace(WEEKDAY, ""));
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

/** As plain yuan; what cannot be read stays as it was. */
export const pastedYuan = (text: string, counted: Counted = "元"): string => pastedAmount(text, counted, formatYuan);

/** As plain 万元, with all that a fen needs; what cannot be read stays as it was. */
export const pastedWan = (text: string, counted: Counted = "万元"): string => pastedAmount(text, counted, plainWan);

/** A number of an unknown unit keeps it, for a person to put right: "1,200(美元)". One that says its own is read by that. */
function pastedAmount(text: string, counted: Counted, shown: (fen: Fen) => string): string {
  const fen = isDash(text) ? 0n : readAmount(text, typeof counted === "string" ? counted : "元");
  if (fen === null) return bareText(text);
  const isKnown = typeof counted === "string" || saysUnit(text) || fen === 0n;
  return isKnown ? shown(fen) : `${bareText(text)}(${counted.unreadable})`;
}

/** "2台", "2 套", "2.00", "贰台", "1,200件": a number of things. */
export function pastedCount(text: string): string {
  const bare = bareText(text).replace(/\s+/g, "");
  const [, number = ""] = /^(.*?)(?:台|套|台套|台\(套\)|个|件|批|项|条|辆|组|人|家)?$/.exec(bare) ?? [];
  const digits = /^([0-9]{1,5}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.0+)?$/.exec(number)?.[1]?.replaceAll(",", "");
  return digits ?? chineseWhole(number)?.toString() ?? bare;
}
