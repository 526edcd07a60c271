import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { addDays, formatInstant } from "@/lib/core/time";
import { listReadingLinks } from "@/lib/firms/queries/reading-links";
import { EndReadingLink, ReadingLinkForm } from "@/lib/firms/ui/reading-link-forms";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

/** Long enough for a look at the figures before handing in. */
const SUGGESTED_DAYS = 14;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("reading.title") };
}

export default async function ReadingLinksPage() {
  const actor = await requireActor("firm");
  const [{ links, today }, t, locale] = await Promise.all([listReadingLinks(actor), getWords("firms"), getLocale()]);
  return (
    <ClientWords namespaces={["firms", "errors"]}>
      <PageHead title={t("reading.title")} lead={t("reading.lead")} />
      {links.length > 0 && (
        <ul className="rule-list mb-10">
          {links.map((link) => (
            <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <span>
                {t(`reading.audiences.${link.audience}`)} · {link.name}
                <span className="hint num block">
                  {t("reading.until", { at: formatInstant(link.expiresAt, locale) })} ·{" "}
                  {link.lastReadAt
                    ? t("reading.read", { count: link.reads, at: formatInstant(link.lastReadAt, locale) })
                    : t("reading.unread")}
                </span>
              </span>
              <EndReadingLink linkId={link.id} name={link.name} />
            </li>
          ))}
        </ul>
      )}
      <h2 className="mb-4">{t("reading.make")}</h2>
      <ReadingLinkForm suggested={addDays(today, SUGGESTED_DAYS)} />
    </ClientWords>
  );
}
