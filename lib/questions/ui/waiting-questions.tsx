import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { OpenQuestions } from "../queries/list-questions";

/** For the officer's desk: questions that wait. Draws nothing when there is none. */
export async function WaitingQuestions({ open }: { open: OpenQuestions }) {
  const [t, locale] = await Promise.all([getWords("questions"), getLocale()]);
  if (open.oldestAt === null) return null;
  return (
    <Alert tone="info" className="mb-8" title={t("waiting", { count: open.count })}>
      <p>
        {t("waitingSince", { when: formatInstant(open.oldestAt, locale) })}{" "}
        <TextLink href="/desk/questions?state=open">{t("openQueue")}</TextLink>
      </p>
    </Alert>
  );
}
