import { Alert } from "@/lib/ui/alert";
import { Instant } from "@/lib/ui/figures";
import { getLocale, getWords } from "@/lib/words/server";
import type { SentBack } from "../queries/find-sent-back";

/** Where a new list is to be put forward: why the last one came back. */
export async function SentBackAlert({ sentBack }: { sentBack: SentBack }) {
  const [t, locale] = await Promise.all([getWords("awards"), getLocale()]);
  const { number, reason, by, at } = sentBack;
  return (
    <Alert tone="warning" title={t("sentBackAlert.title", { number })}>
      <p className="whitespace-pre-line">{reason}</p>
      <p className="hint">
        {by} · <Instant at={at} locale={locale} />
      </p>
      <p>{t("sentBackAlert.next")}</p>
    </Alert>
  );
}
