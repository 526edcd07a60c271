import { formatDay } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { Publication } from "../queries/find-award-page";

/** Whether the list could be published today, what window it would have, and what stands in the way. */
export async function PublicationCheck({ publication, officer }: { publication: Publication; officer?: boolean }) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  const { leaks, window, calendarMissing } = publication;
  if (calendarMissing !== null) {
    const year = String(calendarMissing);
    return (
      <Alert tone="error" title={t("preview.calendar", { year })}>
        <p>
          {officer
            ? t.rich("preview.calendarOfficer", {
                year,
                calendar: (chunks) => <TextLink href="/desk/reference/holidays">{chunks}</TextLink>,
              })
            : t("preview.calendarApprover", { year })}
        </p>
      </Alert>
    );
  }
  if (leaks.length > 0) {
    return (
      <Alert tone="error" title={t("preview.leaks")}>
        <p>{t("preview.leaksNext")}</p>
        <ul className="list-disc ps-5">
          {leaks.map(({ kind, excerpt, line, column }) => (
            <li key={`${line} ${column} ${excerpt}`}>
              {line === null || column === null
                ? t("preview.leakText", { kind: t(`leak.${kind}`), excerpt })
                : t("preview.leakCell", { line, column, kind: t(`leak.${kind}`), excerpt })}
            </li>
          ))}
        </ul>
      </Alert>
    );
  }
  return (
    <Alert tone="info" title={t("preview.title")}>
      {window && (
        <p>
          {t("preview.window", {
            from: formatDay(window.startsOn, locale),
            to: formatDay(window.endsOn, locale),
            count: t(`units.${window.unit}`, { days: window.days }),
          })}
        </p>
      )}
      <p>{t("preview.clean")}</p>
    </Alert>
  );
}
