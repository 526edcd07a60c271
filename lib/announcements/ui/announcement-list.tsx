import { formatInstant } from "@/lib/core/time";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { ShownAnnouncement } from "../queries/public-announcements";
import { UrgencyBadge } from "./urgency-badge";

/** On a call's page: everything it has announced, in full. Draws nothing when there is none. */
export async function AnnouncementList({ announcements }: { announcements: readonly ShownAnnouncement[] }) {
  const [t, locale] = await Promise.all([getWords("announcements"), getLocale()]);
  if (announcements.length === 0) return null;
  return (
    <section className="mb-10 grid gap-3" id="announcements" aria-labelledby="announcements-title">
      <h2 id="announcements-title">{t("public")}</h2>
      <ul className="rule-list">
        {announcements.map(({ id, urgency, title, text, publishedAt }) => (
          <li className="grid gap-1 py-4" key={id} id={`announcement-${id}`}>
            <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base">
              <UrgencyBadge urgency={urgency} words={t} /> {title}
            </h3>
            <p className="max-w-[48rem] whitespace-pre-wrap">{text}</p>
            <p className="hint num">{formatInstant(publishedAt, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** At the head of a desk: titles that lead to the call's page. Draws nothing when there is none. */
export async function DeskAnnouncements({ announcements }: { announcements: readonly ShownAnnouncement[] }) {
  const [t, locale] = await Promise.all([getWords("announcements"), getLocale()]);
  if (announcements.length === 0) return null;
  return (
    <section className="panel mb-8" aria-label={t("desk")}>
      <ul className="divide-y divide-line">
        {announcements.map(({ id, call, urgency, title, publishedAt }) => (
          <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4.5 py-3" key={id}>
            <UrgencyBadge urgency={urgency} words={t} />
            <TextLink href={`/calls/${call.id}#announcement-${id}`}>{title}</TextLink>
            <span className="hint num">{formatInstant(publishedAt, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
