import "server-only";
import type { ReactNode } from "react";
import { type Messages, messagesIn, type Namespace } from "./catalogue";
import { WordsProvider } from "./client";
import { getLocale } from "./server";

/** Sends the named namespaces (and always `common`) to the browser for the client components below. */
export async function ClientWords(props: { namespaces?: readonly Namespace[]; children: ReactNode }) {
  const locale = await getLocale();
  const all = messagesIn(locale);
  const names: readonly Namespace[] = ["common", ...(props.namespaces ?? [])];
  const messages: Partial<Messages> = Object.fromEntries(names.map((name) => [name, all[name]]));
  return (
    <WordsProvider locale={locale} messages={messages}>
      {props.children}
    </WordsProvider>
  );
}
