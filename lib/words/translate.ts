// biome-ignore lint/correctness/noUndeclaredDependencies: what next-intl hands on, pinned by "overrides"; next-intl itself loads React, which the command line has not
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/locale";
import { type Messages, messagesIn, type Namespace } from "./catalogue";

/** The words of one namespace: `t("title")`, `t("left", { days: 3 })`. An unknown key does not compile. */
export type Words<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

/** For work without a request: exports, mail, documents. Pages use `getWords`, client components `useWords`. */
export function wordsIn<N extends Namespace>(locale: Locale, namespace: N): Words<N> {
  return createTranslator<Messages, N>({ locale, messages: messagesIn(locale), namespace, timeZone: "Asia/Shanghai" });
}
