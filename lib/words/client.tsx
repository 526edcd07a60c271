"use client";

import { NextIntlClientProvider, useLocale as useIntlLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import type { Messages, Namespace } from "./catalogue";
import { parseLocale } from "./preferences";
import type { Words } from "./translate";

/** Hands words to the client components below it; pages use `ClientWords`, which picks the namespaces. */
export function WordsProvider(props: { locale: Locale; messages: Partial<Messages>; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={props.locale} messages={props.messages} timeZone="Asia/Shanghai">
      {props.children}
    </NextIntlClientProvider>
  );
}

/** The words of one namespace in a client component. `common` is always there; others through `ClientWords`. */
export function useWords<N extends Namespace>(namespace: N): Words<N> {
  // useTranslations is typed by the same catalogue, but only for a namespace known to the compiler.
  return useTranslations(namespace) as unknown as Words<N>;
}

export const useLocale = (): Locale => parseLocale(useIntlLocale());
