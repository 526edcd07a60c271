import type { Locale } from "@/lib/core/locale";
import { StatusBadge } from "@/lib/ui/badge";
import { Instant } from "@/lib/ui/figures";
import type { Words } from "@/lib/words/translate";
import type { Stamp } from "../queries/read-stamp";

type Props = {
  readonly applicationId: string;
  readonly stamp: Stamp;
  readonly words: Words<"applications">;
  readonly locale: Locale;
};

/** Everything that was printed, each by its code; which of it still says what the application says. */
export function PrintList({ applicationId, stamp, words, locale }: Props) {
  return (
    <section className="grid gap-2">
      <h2 className="text-base">{words("stamp.prints")}</h2>
      <ul className="rule-list">
        {stamp.prints.map(({ number, code, printedAt }) => (
          <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3" key={number}>
            <span>
              <span className="code">{code}</span>{" "}
              <StatusBadge tone={number === stamp.current ? "success" : undefined}>
                {words(number === stamp.current ? "stamp.current" : "stamp.earlier")}
              </StatusBadge>
              <span className="hint block">
                <Instant at={printedAt} locale={locale} />
              </span>
            </span>
            <a
              className="link link-primary"
              href={`/api/applications/${applicationId}/prints/${number}`}
              aria-label={words("stamp.downloadCode", { code })}
              download
            >
              {words("stamp.download")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
