import { formatInstant } from "@/lib/core/time";
import { Icon } from "@/lib/ui/icon";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";
import type { WaitingAddress } from "../queries/own-address";
import { SendAddressLetter } from "./address-forms";

/** At the head of a firm's pages, until its person's address is confirmed. */
export async function WaitingAddressLine({ address }: WaitingAddress) {
  const t = await getWords("accounts");
  return (
    <p className="mb-6 flex items-baseline gap-2 text-ink-2 text-sm print:hidden">
      <Icon name="info" />
      <span className="min-w-0 break-words">
        {t.rich("address.line", { address, link: (words) => <TextLink href="/account#address">{words}</TextLink> })}
      </span>
    </p>
  );
}

/** On the account's own page: where the letter went, and what to do if none came. */
export async function WaitingAddressPanel({ address, letterAt }: WaitingAddress) {
  const [t, locale] = await Promise.all([getWords("accounts"), getLocale()]);
  return (
    <section id="address">
      <h2 className="mt-10 mb-4">{t("address.title")}</h2>
      <div className="grid max-w-xl gap-4">
        <p className="break-words">
          {letterAt
            ? t("address.sent", { address, at: formatInstant(letterAt, locale) })
            : t("address.notSent", { address })}
        </p>
        <p>{t("address.why")}</p>
        <SendAddressLetter again={letterAt !== null} />
        <p className="text-ink-2">{t("address.help")}</p>
      </div>
    </section>
  );
}
