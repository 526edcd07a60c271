import { ScrollBox } from "@/lib/ui/scroll-box";
import { getWords } from "@/lib/words/server";
import { LEAST_SHOWN, SCORES, satisfiedPercent } from "../domain";
import type { StepSums } from "../queries/satisfaction-of-call";

/** One line a step: how many chose each of the five, and the share of the satisfied. */
export async function StepSumsTable({ steps }: { steps: readonly StepSums[] }) {
  const t = await getWords("satisfaction");
  return (
    <ScrollBox label={t("table")}>
      <table className="grid-table tight">
        <caption className="sr-only">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("step")}</th>
            <th scope="col" className="r">
              {t("count")}
            </th>
            {SCORES.map((score) => (
              <th scope="col" className="r" key={score}>
                {t(`scores.${score}`)}
              </th>
            ))}
            <th scope="col" className="r">
              {t("satisfied")}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, count, scores }) => (
            <tr key={step}>
              <th scope="row" className="min-w-24">
                {t(`steps.${step}`)}
              </th>
              <td className="r num">{count}</td>
              {scores ? (
                <>
                  {SCORES.map((score) => (
                    <td className="r num" key={score}>
                      {scores[score - 1]}
                    </td>
                  ))}
                  <td className="r num font-semibold">{t("share", { percent: satisfiedPercent(scores) })}</td>
                </>
              ) : (
                <td className="text-ink-2" colSpan={SCORES.length + 1}>
                  {t("few", { least: LEAST_SHOWN })}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
