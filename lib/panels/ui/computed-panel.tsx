import { computedCriteria, type FigureUnit, type Rubric } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { FormulaText } from "@/lib/calls/ui/formula-text";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { scoreText } from "@/lib/ranking/domain/score-text";
import type { Words } from "@/lib/words/translate";
import type { ComputedView } from "../domain/computed-views";
import type { Returns } from "../queries/read-returns";

type Props = {
  readonly rubric: Rubric;
  readonly computed: readonly ComputedView[];
  readonly t: Words<"panels">;
  readonly locale: Locale;
};

/** The points that the system fills in, each with its figure and whether an official has verified it. */
export function ComputedPanel({ rubric, computed, t, locale }: Props) {
  const criteria = computedCriteria(rubric);
  const views = new Map(computed.map((view) => [view.code, view]));
  const points = computed.reduce((sum, { pointsCenti }) => sum + pointsCenti, 0);
  const most = criteria.reduce((sum, { maxCenti }) => sum + maxCenti, 0);
  return (
    <details className="panel mt-3">
      <summary className="flex cursor-pointer items-center justify-between px-4 py-3">
        <span className="grow font-semibold">{t("computed.title", { count: criteria.length })}</span>
        <span className="num">
          {scoreText(points)} / {formatPoints(most)}
        </span>
      </summary>
      <table className="grid-table tight boxed">
        <caption className="sr-only">{t("computed.caption")}</caption>
        <tbody>
          {criteria.map((criterion) => {
            const { code, name, hint, maxCenti } = criterion;
            const view = views.get(code);
            return (
              <tr key={code}>
                <th scope="row" className="font-normal">
                  {code}　{name[locale]}
                  <span className="hint num block">
                    {view?.value ? figureText(view.value, t) : t("computed.noFigure")}
                    {" · "}
                    {t(view?.verified ? "computed.verified" : "computed.claimed")}
                  </span>
                  <span className="hint block">
                    <FormulaText criterion={criterion} />
                  </span>
                  {hint[locale] && <span className="hint block">{hint[locale]}</span>}
                </th>
                <td className="r">
                  {scoreText(view?.pointsCenti ?? 0)} / {formatPoints(maxCenti)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

/** Ratios and places among all under review: what the expert criterion on returns refers to. */
export function ReturnsPanel({ returns, t }: { returns: Returns; t: Words<"panels"> }) {
  const { among } = returns;
  const rows = [
    { key: "revenue", ratio: returns.revenueRatio, place: returns.revenuePlace },
    { key: "tax", ratio: returns.taxRatio, place: returns.taxPlace },
  ] as const;
  return (
    <details className="panel mt-3">
      <summary className="flex cursor-pointer items-center justify-between gap-3 px-4 py-3">
        <span className="grow font-semibold">{t("returns.title")}</span>
        <span className="num">
          {t("returns.places", { revenue: returns.revenuePlace, tax: returns.taxPlace, among })}
        </span>
      </summary>
      <table className="grid-table tight boxed">
        <caption className="sr-only">{t("returns.title")}</caption>
        <tbody>
          {rows.map(({ key, ratio, place }) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {t(`returns.${key}`)}
              </th>
              <td className="r">
                {percent(ratio)}
                <span className="hint block">{t("returns.place", { place, among })}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(2)}%`;

function figureText({ unit, amount }: { unit: FigureUnit; amount: bigint }, t: Words<"panels">): string {
  switch (unit) {
    case "fen":
      return t("computed.wan", { amount: formatWan(amount) });
    case "basis-points":
      return percent(Number(amount));
    case "jobs":
      return t("computed.people", { count: Number(amount) });
  }
}
