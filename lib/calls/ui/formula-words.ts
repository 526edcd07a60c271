import type { Locale } from "@/lib/core/locale";
import type { Words } from "@/lib/words/translate";
import { type ComputedCriterion, type FigureUnit, figureSources } from "../domain/rubric";
import { formatPoints } from "../schema/fields";
import { amountWords } from "./amount-words";

/** What a figure comes to in points. Told from the formula itself, so that what is published is what is computed. */
export function formulaWords(
  { source, formula }: Pick<ComputedCriterion, "source" | "formula">,
  t: Words<"calls">,
  locale: Locale,
): string {
  const { unit, reaches } = figureSources[source];
  const limitOf = (limit: number) => limitWords(limit, unit, t, locale);
  if (formula.kind === "linear") {
    return t("rubric.formula.linear", { floor: limitOf(formula.floor), cap: limitOf(formula.cap) });
  }
  const bands = formula.bands.map(({ limit, pointsCenti }) =>
    t(`rubric.formula.${reaches}`, { limit: limitOf(limit), points: formatPoints(pointsCenti) }),
  );
  return t("rubric.formula.bands", { bands: bands.join(t("rubric.formula.separator")) });
}

function limitWords(limit: number, unit: FigureUnit, t: Words<"calls">, locale: Locale): string {
  switch (unit) {
    case "fen":
      return amountWords(BigInt(limit), locale);
    case "basis-points":
      return t("rubric.formula.share", { percent: String(limit / 100) });
    case "jobs":
      return t("rubric.formula.jobs", { count: limit });
  }
}
