import { formatYuan, parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { addDays, isDay } from "@/lib/core/time";
import { yuanOf } from "./readings";

const CHINESE_DAY = /^([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?(?:[ T][0-9:.]*)?$/;
const COMPACT_DAY = /^([0-9]{4})([0-9]{2})([0-9]{2})$/;
const SERIAL_DAY = /^[2-6][0-9]{4}(?:\.0*)?$/;
// Day 0 of a spreadsheet, after its invented 29 February 1900; serials of this century only.
const SERIAL_START = "1899-12-30";

const bareText = (text: string) => halfWidth(text).trim();

/** A day in any notation that Chinese spreadsheets use; what cannot be read stays as it was, to be put right by a person. */
export function pastedDay(text: string): string {
  const bare = bareText(text);
  const parts = CHINESE_DAY.exec(bare) ?? COMPACT_DAY.exec(bare);
  if (parts) {
    const [, year = "", month = "", date = ""] = parts;
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return isDay(day) ? day : bare;
  }
  return SERIAL_DAY.test(bare) ? addDays(SERIAL_START, Number.parseInt(bare, 10)) : bare;
}

/** An amount as plain yuan: "￥3,260,000.5", "326万", "326.00万元"; `inWan` where the column's head says 万元. */
export function pastedYuan(text: string, inWan: boolean): string {
  const bare = bareText(text)
    .replace(/[\s￥¥]/g, "")
    .replace(/元$/, "");
  const wan = bare.endsWith("万") ? bare.slice(0, -1) : inWan ? bare : null;
  const fen = wan === null ? yuanOf(bare) : parseWan(wan);
  return fen === null ? bareText(text) : formatYuan(fen);
}

/** "2台", "2 套", "2.00": a number of things. */
export function pastedCount(text: string): string {
  const bare = bareText(text).replace(/\s+/g, "");
  const digits = /^([0-9]{1,5})(?:\.0+)?(?:台|套|台套|台\(套\)|个|件|批|项|条)?$/.exec(bare)?.[1];
  return digits ?? bare;
}
