import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Locale } from "@/lib/core/locale";
import type { Namespace } from "./catalogue";
import { LOCALE_COOKIE, parseLocale, parseTextSize, TEXT_COOKIE, type TextSize } from "./preferences";
import { type Words, wordsIn } from "./translate";

export const getLocale = cache(async (): Promise<Locale> => parseLocale((await cookies()).get(LOCALE_COOKIE)?.value));

export async function getTextSize(): Promise<TextSize> {
  return parseTextSize((await cookies()).get(TEXT_COOKIE)?.value);
}

/** The words of one namespace in the language of this request, for pages, server components and actions. */
export async function getWords<N extends Namespace>(namespace: N): Promise<Words<N>> {
  return wordsIn(await getLocale(), namespace);
}
