import { formatInstant } from "@/lib/core/time";
import { TextLink } from "@/lib/ui/link";
import { Panel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { Change } from "../domain";

const SHOWN = 6;

/** What has changed since somebody was last here. Draws nothing when nothing has. */
export async function ChangesPanel({ since, changes }: { since: Date; changes: readonly Change[] }) {
  const [t, applications, locale] = await Promise.all([getWords("visits"), getWords("applications"), getLocale()]);
  if (changes.length === 0) return null;
  return (
    <Panel
      className="mb-8"
      title={t("title")}
      aside={<span className="hint">{t("since", { when: formatInstant(since, locale) })}</span>}
    >
      <ul className="grid gap-1.5">
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change.kind + change.href}>
            <TextLink href={change.href}>{changeWords(change, t, applications)}</TextLink>
            {"at" in change && <span className="hint num ms-3">{formatInstant(change.at, locale)}</span>}
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && <p className="hint mt-2">{t("more", { count: changes.length - SHOWN })}</p>}
    </Panel>
  );
}

function changeWords(change: Change, t: Words<"visits">, applications: Words<"applications">): string {
  switch (change.kind) {
    case "announcement":
      return t("changes.announcement", { title: change.title });
    case "answer":
      return t("changes.answer");
    case "application":
    case "city-decided":
      return t(`changes.${change.kind}`, { title: change.title, state: applications(`states.${change.state}`) });
    default:
      return t(`changes.${change.kind}`, { count: change.count });
  }
}
