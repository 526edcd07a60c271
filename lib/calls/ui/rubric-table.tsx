import type { Locale } from "@/lib/core/locale";
import { getLocale, getWords } from "@/lib/words/server";
import type { Fund } from "../domain/call-content";
import { type Criterion, computedCriteria, expertCriteria, type Rubric } from "../domain/rubric";
import { formatPoints } from "../schema/fields";
import { FormulaText } from "./formula-text";

const sumOf = (criteria: readonly Criterion[]) => criteria.reduce((sum, { maxCenti }) => sum + maxCenti, 0);

/** How it is scored: every criterion with its points and what they stand for, then how points become a ranking. */
export async function RubricTable({ rubric, fund }: { rubric: Rubric; fund: Fund }) {
  const [t, locale] = await Promise.all([getWords("calls"), getLocale()]);
  const primary = rubric.criteria.find(({ code }) => code === rubric.primary)?.name[locale] ?? rubric.primary;
  return (
    <>
      <p className="text-ink-2">
        {t("rubric.lead", {
          computed: formatPoints(sumOf(computedCriteria(rubric))),
          expert: formatPoints(sumOf(expertCriteria(rubric))),
        })}
      </p>
      <table className="grid-table as-cards mt-4">
        <caption className="sr-only">{t("rubric.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rubric.code")}</th>
            <th scope="col">{t("rubric.name")}</th>
            <th scope="col" className="r">
              {t("rubric.points")}
            </th>
            <th scope="col">{t("rubric.kind")}</th>
            <th scope="col">{t("rubric.guidance")}</th>
          </tr>
        </thead>
        <tbody>
          {rubric.criteria.map((criterion) => (
            <tr key={criterion.code}>
              <td data-label={t("rubric.code")} className="num">
                {criterion.code}
              </td>
              <th scope="row">{criterion.name[locale]}</th>
              <td data-label={t("rubric.points")} className="r">
                {formatPoints(criterion.maxCenti)}
              </td>
              <td data-label={t("rubric.kind")} className="nb">
                {t(`rubric.kinds.${criterion.kind}`)}
              </td>
              <td data-label={t("rubric.guidance")}>
                <Guidance criterion={criterion} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("rubric.total")}
            </th>
            <td className="r">{formatPoints(sumOf(rubric.criteria))}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
      <ul className="mt-4 grid list-disc gap-1 ps-5">
        <li>{t("rubric.trim", { minReviews: rubric.minReviews, trimFrom: rubric.trimFromN })}</li>
        <li>{t("rubric.tie", { primary })}</li>
        <li>{t(`rubric.modes.${fund.mode}`)}</li>
        {fund.minScoreCenti !== null && <li>{t("rubric.minScore", { points: formatPoints(fund.minScoreCenti) })}</li>}
      </ul>
    </>
  );
}

function Guidance({ criterion, locale }: { criterion: Criterion; locale: Locale }) {
  const bands = criterion.kind === "expert" ? criterion.guidance : [];
  return (
    <div>
      {criterion.kind === "computed" && <FormulaText criterion={criterion} />}
      {criterion.hint[locale] && <p className="mt-1 first:mt-0">{criterion.hint[locale]}</p>}
      {bands.length > 0 && (
        <ul className="hint mt-1 grid gap-0.5">
          {bands.map(({ fromCenti, toCenti, text }) => (
            <li key={fromCenti}>
              <span className="num nb">{rangeOf(fromCenti, toCenti)}</span> {text[locale]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const rangeOf = (from: number, to: number) =>
  from === to ? formatPoints(from) : `${formatPoints(from)}–${formatPoints(to)}`;
