import { formatWan } from "@/lib/core/money";
import type { Words } from "@/lib/words/translate";
import type { FigureValue } from "../domain/figures";

/** 986.00 万元, 40 人, 是. */
export function figureText(words: Words<"screening">, value: FigureValue): string {
  if (typeof value === "bigint") return words("figures.wanValue", { value: formatWan(value) });
  if (typeof value === "number") return words("figures.peopleValue", { value });
  return words(value ? "figures.yes" : "figures.no");
}
