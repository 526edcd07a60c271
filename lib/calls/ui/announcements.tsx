import { TextLink } from "@/lib/ui/link";
import { getWords } from "@/lib/words/server";

export type Announcement = {
  readonly on: string;
  readonly kind: "announcement" | "call" | "notice";
  readonly title: string;
  readonly href: string;
};

/** What was made public lately, newest first: calls and published lists. */
export async function Announcements({ items }: { items: readonly Announcement[] }) {
  const t = await getWords("home");
  return (
    <>
      <div className="flex items-end justify-between gap-3">
        <h2>{t("notices")}</h2>
        <p className="flex gap-4">
          <TextLink href="/notices">{t("allNotices")}</TextLink>
          <TextLink href="/calls">{t("allCalls")}</TextLink>
        </p>
      </div>
      {items.length === 0 ? (
        <p className="mt-3 text-ink-2">{t("noticesText")}</p>
      ) : (
        <ul className="rule-list mt-4">
          {items.map(({ on, kind, title, href }) => (
            <li
              key={href}
              className="grid gap-x-5 gap-y-0.5 py-3.5 sm:grid-cols-[6.5rem_4rem_minmax(0,1fr)] sm:items-baseline"
            >
              <time className="hint num" dateTime={on}>
                {on}
              </time>
              <span className="hint hidden sm:block">{t(`kinds.${kind}`)}</span>
              <TextLink href={href}>{title}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
