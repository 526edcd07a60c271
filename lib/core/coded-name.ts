import type { Locale } from "./locale";

/** Something official that is known by its code: a reporting unit, an authority, a class of industries. `en` may be empty. */
export type CodedName = { readonly code: string; readonly zh: string; readonly en: string };

/** Official names are Chinese; where no English one is given the Chinese stands in both languages. */
export const nameOf = ({ zh, en }: CodedName, locale: Locale): string => (locale === "en" && en !== "" ? en : zh);

/** The name that a list gives the code; a code that the list does not know is shown as it is. */
export function nameIn(list: readonly CodedName[], code: string, locale: Locale): string {
  const found = list.find((entry) => entry.code === code);
  return found ? nameOf(found, locale) : code;
}
