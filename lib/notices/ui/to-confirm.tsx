import { formatDay } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { ToConfirm } from "../queries/list-to-confirm";

/** For the officer's desk: publicity periods that have run out. Draws nothing when there is none. */
export async function ListsToConfirm({ calls }: { calls: readonly ToConfirm[] }) {
  const [t, locale] = await Promise.all([getWords("notices"), getLocale()]);
  if (calls.length === 0) return null;
  return (
    <Alert tone="info" className="mb-8" title={t("toConfirm.title")}>
      <ul className="grid gap-1">
        {calls.map(({ callId, title, awards, endsOn }) => (
          <li key={callId}>
            {t("toConfirm.row", { title, count: awards, end: formatDay(endsOn, locale) })}{" "}
            <TextLink href={`/desk/calls/${callId}/award`}>{t("toConfirm.open")}</TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
