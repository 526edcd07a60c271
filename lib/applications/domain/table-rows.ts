import { normaliseName } from "@/lib/core/normalise";
import { isDash, readAmount } from "./amount-notations";
import { pastedDay } from "./pasted-values";

/** What kinds of rows and cells there are in tables of firms, beside the lines themselves. */
export type Row = readonly string[];

const bare = (text: string | undefined): string => normaliseName(text) ?? "";

export const isFilled = (text: string | undefined): boolean => bare(text) !== "";
export const filledCells = (row: Row): readonly string[] => row.filter(isFilled);

/** An amount, a number or a day. */
export const isFigure = (text: string): boolean =>
  isDash(text) || readAmount(text, "元") !== null || /^[0-9]{4}-/.test(pastedDay(text));

/** Words without a figure in them; the rate of a tax belongs to the words. */
export const isWording = (text: string): boolean => isFilled(text) && !/[0-9]/.test(bare(text).replace(/[0-9]+%/g, ""));

const SUM =
  /^(本页|本单|设备|投资|金额|价税)?(合计|总计|小计|共计|累计|TOTAL|SUBTOTAL|GRANDTOTAL)(金额|数|人民币)?(大写|\(.*\))?([:：].*)?$/;

/** "合计", "合 计", "小计（元）", "合计：326.00": the sum of the lines is no line. */
export const isSumRow = (row: Row): boolean => row.some((cell) => SUM.test(bare(cell)));

/** "制表人：…", "注：…" below a table. */
export const isFootRow = (row: Row): boolean =>
  /^(制表|填表|审核|复核|编制|经办|负责|备注|说明|注)(人|日期|时间|单位)?(\(.*\))?[:：]/.test(
    bare(filledCells(row)[0]),
  );

/** Heads stand again on every page of a long list. */
export const isSameRow = (row: Row, other: Row): boolean =>
  filledCells(row).map(bare).join("\t") === filledCells(other).map(bare).join("\t");

/** "1 2 3 4" below the heads of official tables counts the columns. */
export function isColumnCount(row: Row): boolean {
  const numbers = filledCells(row).map((cell) => Number(/^\(?([0-9]{1,2})\)?$/.exec(bare(cell))?.[1] ?? Number.NaN));
  return numbers.length >= 3 && numbers.every((number, place) => number === (numbers[0] ?? 0) + place);
}

const SERIAL = /^\(?([0-9]{1,3}|[一二三四五六七八九十]{1,3})\)?[.、]?$/;

/** A column that only numbers the lines; the heads of such a column are often left out. */
export function isSerialColumn(rows: readonly Row[], place: number): boolean {
  const texts = rows.map((row) => bare(row[place])).filter((text) => text !== "");
  return texts.length > 0 && new Set(texts).size === texts.length && texts.every((text) => SERIAL.test(text));
}
