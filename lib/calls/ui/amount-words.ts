import type { Locale } from "@/lib/core/locale";
import { type Fen, formatWan, formatYuan } from "@/lib/core/money";

/** An amount in running words: 50 万元 · 500,000 yuan. */
export function amountWords(fen: Fen, locale: Locale): string {
  if (locale !== "en") return `${formatWan(fen, { short: true })} 万元`;
  const [whole = "", decimals = ""] = formatYuan(fen).split(".");
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
  return `${grouped}${decimals === "00" ? "" : `.${decimals}`} yuan`;
}
