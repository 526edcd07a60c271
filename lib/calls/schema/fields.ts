import { z } from "zod";
import { type Fen, formatWan, formatYuan, parseWan } from "@/lib/core/money";
import { halfWidth } from "@/lib/core/normalise";
import { isDay, parseShanghaiMinute } from "@/lib/core/time";

/** Fields of the call's form: texts as typed come in, values go out. Messages are codes, some with their bounds behind them. */
export const textField = (max: number) => z.string().trim().max(max, `text-too-long ${max}`);

/** "number-outside 1 30" → the code, and the bounds that its sentence names. */
export function readFaultCode(message: string): { readonly code: string; readonly bounds: readonly string[] } {
  const [code = "", ...bounds] = message.split(" ");
  return { code, bounds };
}

const read = <Value>(parse: (text: string) => Value | null, code: string) =>
  z.string().transform((text, context): Value => {
    const value = parse(halfWidth(text).trim());
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: code });
    return z.NEVER;
  });

export const minuteField = read(parseShanghaiMinute, "minute-malformed");

/** 万元, above zero. */
export const wanField = read((text): Fen | null => {
  const fen = parseWan(text);
  return fen !== null && fen > 0n ? fen : null;
}, "amount-malformed");

/** 1,000 · 999.999999: every fen, for what is typed again. */
export function formatExactWan(fen: Fen): string {
  const whole = fen / 1_000_000n;
  const decimals = (fen % 1_000_000n).toString().padStart(6, "0").replace(/0+$/, "");
  return `${formatWan(whole * 1_000_000n, { short: true })}${decimals === "" ? "" : `.${decimals}`}`;
}

/** 万元 as typed, yuan as a policy holds it. */
export const policyAmountField = wanField.transform(formatYuan);

export const wholeField = (least: number, most: number) => read(wholeNumber(least, most), outside(least, most));

const outside = (least: number, most: number) => `number-outside ${least} ${most}`;

export const optionalWholeField = (least: number, most: number) =>
  z.string().transform((text, context): number | null => {
    const bare = halfWidth(text).trim();
    if (bare === "") return null;
    const value = wholeNumber(least, most)(bare);
    if (value === null) context.addIssue({ code: "custom", message: outside(least, most) });
    return value;
  });

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = /^[0-9]{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

export const optionalDayField = z.string().transform((text, context): string | null => {
  if (text.trim() === "") return null;
  if (!isDay(text)) context.addIssue({ code: "custom", message: "day-malformed" });
  return text;
});

/** "2020, 2021": distinct years in order. */
export const yearsField = read((text): number[] | null => {
  const parts = text.split(/[,，、\s]+/).filter(Boolean);
  if (parts.some((part) => !/^20[0-9]{2}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}, "years-malformed");

/** Points with at most two decimals as centipoints: "8" → 800, "2.5" → 250; "2。5", as a Chinese keyboard writes it, as well. */
export function parsePoints(text: string): number | null {
  const parts = /^([0-9]{1,3})(?:\.([0-9]{1,2}))?$/.exec(halfWidth(text).trim().replace("。", "."));
  if (!parts) return null;
  return Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0"));
}

export function formatPoints(centi: number): string {
  const decimals = String(centi % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(centi / 100)}${decimals === "" ? "" : `.${decimals}`}`;
}

export const pointsField = read(parsePoints, "points-malformed");
export const optionalPointsField = z.string().transform((text, context): number | null => {
  if (text.trim() === "") return null;
  const value = parsePoints(text);
  if (value === null) context.addIssue({ code: "custom", message: "points-malformed" });
  return value;
});
