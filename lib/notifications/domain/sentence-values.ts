import type { Locale } from "@/lib/core/locale";
import { formatDay, formatInstant } from "@/lib/core/time";
import type { Fact } from "./kinds";

/** The facts of a notification as its sentences take them: instants and days written the way of the language, codes as its choices are named. */
export function sentenceValues(
  facts: Readonly<Record<string, Fact>>,
  locale: Locale,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, written(fact, locale)]));
}

function written(fact: Fact, locale: Locale): string | number {
  if (typeof fact !== "object") return fact;
  if ("code" in fact) return fact.code.replaceAll("-", "_"); // a sentence's choices can have no hyphen in their names
  return "at" in fact ? formatInstant(new Date(fact.at), locale) : formatDay(fact.day, locale);
}
