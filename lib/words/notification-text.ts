import type { Locale } from "@/lib/core/locale";
import type { Fact, NotificationKind } from "@/lib/notifications/domain/kinds";
import { sentenceValues } from "@/lib/notifications/domain/sentence-values";
import { wordsIn } from "./translate";

/** A stored notification or letter: `kind` is one of NotificationKind, `facts` those of that kind. */
export type Told = { readonly kind: string; readonly facts: unknown };

/** Its title and sentence. */
export function notificationText({ kind, facts }: Told, locale: Locale): { title: string; text: string } {
  const t = wordsIn(locale, "notifications");
  // Only lib/jobs writes these two columns, from a typed kind with its facts.
  const known = kind as NotificationKind;
  const values = sentenceValues(facts as Readonly<Record<string, Fact>>, locale);
  return { title: t(`kinds.${known}.title`, values), text: t(`kinds.${known}.text`, values) };
}

/** A whole letter: subject and plain text with greeting, link and sender. `portalUrl`: the public address, without a path. */
export function letterText(
  letter: Told & { readonly recipientName: string; readonly link: string },
  locale: Locale,
  portalUrl: string,
): { subject: string; text: string } {
  const t = wordsIn(locale, "notifications");
  const { title, text } = notificationText(letter, locale);
  const lines = [
    t("letter.greeting", { name: letter.recipientName }),
    text,
    `${t("letter.open")}${new URL(letter.link, portalUrl).href}`,
    t("letter.sender"),
    t("letter.automatic"),
  ];
  return { subject: t("letter.subject", { title }), text: `${lines.join("\n\n")}\n` };
}
