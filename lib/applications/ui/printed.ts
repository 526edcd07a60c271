import type { Locale } from "@/lib/core/locale";
import { formatWan, formatYuan } from "@/lib/core/money";
import { formatDay } from "@/lib/core/time";
import type { ReferenceLists } from "@/lib/reference/domain/kinds";
import type { Words } from "@/lib/words/translate";
import type { FieldSpec } from "../domain/field";
import { dayOf, wanOf, yuanOf } from "../domain/readings";
import { choiceWords } from "./field-words";

/** An answer as it is read: amounts with their unit, days in words, choices by their names; what cannot be read stands as typed. */
export function printed(
  t: Words<"applications">,
  locale: Locale,
  lists: ReferenceLists,
  path: string,
  spec: FieldSpec,
  value: string | readonly string[],
): string {
  if (typeof value !== "string")
    return value.map((each) => choiceWords(t, locale, lists, path, each)).join(locale === "en" ? ", " : "、");
  if (value.trim() === "") return "";
  switch (spec.kind) {
    case "wan":
      return withUnit(wanOf(value), value, formatWan, t("section.wan"));
    case "yuan":
      return withUnit(yuanOf(value), value, yuanWords, t("section.yuan"));
    case "percent":
      return `${value}${t("section.percent")}`;
    case "day": {
      const day = dayOf(value);
      return day === null ? value : formatDay(day, locale);
    }
    case "choice":
    case "listed":
      return choiceWords(t, locale, lists, path, value);
    case "agreed":
      return value === "yes" ? t("choices.aboveScale.yes") : value;
    default:
      return value;
  }
}

function withUnit(fen: bigint | null, typed: string, format: (fen: bigint) => string, unit: string): string {
  return fen === null ? typed : `${format(fen)} ${unit}`;
}

/** 7,395,000.00 */
export const yuanWords = (fen: bigint): string => formatYuan(fen).replace(/\B(?=(?:[0-9]{3})+\.)/g, ",");
