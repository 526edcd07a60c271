import type { Locale } from "@/lib/core/locale";
import { formatDay } from "@/lib/core/time";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { CallContent } from "../domain/call-content";

/** What the five sentences leave open: on which basis figures are counted, and when a project must have been completed. */
export async function CountingNotes({ content, vetoes }: { content: CallContent; vetoes: readonly string[] }) {
  const [t, taxWords, locale] = await Promise.all([getWords("calls"), getWords("applications"), getLocale()]);
  const separator = locale === "en" ? ", " : "、";
  const taxes = content.taxes.map((tax) => taxWords(`taxKinds.${tax}`)).join(separator);
  const notes = [
    t("criteria.basis", {
      basis: content.policy.investmentBasis.replace("-", "_"),
      land: content.landCounts ? "yes" : "no",
    }),
    t("criteria.taxes", { taxes, refunds: content.refundsCount ? "yes" : "no" }),
    content.baseYear === null ? t("criteria.baseYearOwn") : t("criteria.baseYear", { year: String(content.baseYear) }),
    ...completionNotes(content, t, locale),
    t("criteria.rate"),
    t("criteria.perFirm", { many: content.onePerFirm ? "one" : "several" }),
  ];
  return (
    <div className="mt-6 grid gap-x-14 gap-y-5 lg:grid-cols-2">
      <div>
        <h3>{t("criteria.countedTitle")}</h3>
        <ul className="mt-2 grid list-disc gap-1 ps-5">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </div>
      {vetoes.length > 0 && (
        <div>
          <h3>{t("criteria.vetoes")}</h3>
          <ul className="mt-2 grid list-disc gap-1 ps-5">
            {vetoes.map((veto) => (
              <li key={veto}>{veto}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function completionNotes({ policy }: CallContent, t: Words<"calls">, locale: Locale): string[] {
  const { completionFrom, completionTo } = policy;
  const from = completionFrom && formatDay(completionFrom, locale);
  const to = completionTo && formatDay(completionTo, locale);
  if (from && to) return [t("criteria.window", { from, to })];
  if (from) return [t("criteria.windowFrom", { from })];
  return to ? [t("criteria.windowTo", { to })] : [];
}
