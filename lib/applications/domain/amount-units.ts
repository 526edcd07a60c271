import type { Fen } from "@/lib/core/money";
import { normaliseName } from "@/lib/core/normalise";

/** Every unit that Chinese tables count amounts in, and what one of it is in fen. */
const UNITS = {
  元: 100n,
  百元: 10_000n,
  千元: 100_000n,
  万元: 1_000_000n,
  十万元: 10_000_000n,
  百万元: 100_000_000n,
  千万元: 1_000_000_000n,
  亿元: 10_000_000_000n,
  十亿元: 100_000_000_000n,
  百亿元: 1_000_000_000_000n,
} as const satisfies Readonly<Record<string, Fen>>;

export type AmountUnit = keyof typeof UNITS;
/** What a column of amounts is counted in; a unit that nobody knows is kept as it is written. */
export type Counted = AmountUnit | { readonly unreadable: string };

/** "万" and "万元" are one unit; null for what is none. */
export function unitNamed(text: string): AmountUnit | null {
  const name = `${text
    .replace(/[元圆]$/, "")
    .replace("萬", "万")
    .replace("億", "亿")
    .replace("仟", "千")}元`;
  return isUnit(name) ? name : null;
}

const isUnit = (text: string): text is AmountUnit => Object.hasOwn(UNITS, text);

/** 15 digits of yuan, as everywhere. */
const TOO_MUCH = 10n ** 17n;

/** A plain number of this unit in fen: "1,234.5", and "1,2345" from 万元 on. Null for anything else, and for parts of a fen. */
export function amountIn(unit: AmountUnit, number: string): Fen | null {
  const byFours = UNITS[unit] >= UNITS.万元 && /^-?[0-9]{1,4}(,[0-9]{4})+(\.|$)/.test(number);
  const plain = byFours || /^-?[0-9]{1,3}(,[0-9]{3})+(\.|$)/.test(number) ? number.replaceAll(",", "") : number;
  const [, sign, whole = "", decimals = ""] = /^(-?)([0-9]*)\.?([0-9]*)$/.exec(plain) ?? [];
  if (whole + decimals === "" || whole.length + decimals.length > 40) return null;
  const [units, parts] = [BigInt(whole + decimals) * UNITS[unit], 10n ** BigInt(decimals.length)];
  const fen = units / parts;
  if (units % parts !== 0n || fen >= TOO_MUCH) return null;
  return sign ? -fen : fen;
}

const BETWEEN_WORDS = /[():：,，、;；/|_·.-]+/;
const YUAN = /人民币|RMB|CNY|[￥¥]/g;
const AT_THE_END = /[十百千仟万萬亿億]*(?:美|欧|日|港|韩|澳|加|英|新|新台|台)?[元圆]$|^[百千仟]?[万萬]$|^[亿億]$/;
const OTHER_MONEY =
  /美金|美刀|英镑|卢布|法郎|[镑铢币]$|[$€£]|^'?000S?$|USD|EUR|GBP|JPY|HKD|TWD|KRW|^[KWM]$|^(MN|MIO|WAN|YI)$|THOUSAND|MILLION|BILLION/;

/** The unit in the head of a column: "金额（千元）", "金额/万元", "投资额：人民币亿元", "总额万元". Null where it says none. */
export const headUnit = (head: string): Counted | null => oneOf(wordsOf(head).map(unitOfWord));

/** The unit of a whole table, in a line above its heads: "单位：万元", "设备清单（单位：千元）". A firm is no unit. */
export const tableUnit = (line: readonly string[]): Counted | null =>
  oneOf(
    line
      .flatMap(wordsOf)
      .filter((word) => AT_THE_END.exec(word)?.index === 0 || OTHER_MONEY.test(word))
      .map(unitOfWord),
  );

const wordsOf = (text: string): readonly string[] =>
  (normaliseName(text) ?? "")
    .replace(YUAN, "")
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "");

function unitOfWord(word: string): Counted | null {
  const [said] = AT_THE_END.exec(word) ?? [];
  if (said !== undefined) return unitNamed(said) ?? { unreadable: said };
  if (OTHER_MONEY.test(word)) return { unreadable: word };
  return word.endsWith("YUAN") ? "元" : null;
}

/** Of two units neither is taken. */
function oneOf(units: readonly (Counted | null)[]): Counted | null {
  const names = new Set(
    units.flatMap((unit) => (unit === null ? [] : [typeof unit === "string" ? unit : unit.unreadable])),
  );
  if (names.size > 1) return { unreadable: [...names].join("/") };
  return units.find((unit) => unit !== null) ?? null;
}
