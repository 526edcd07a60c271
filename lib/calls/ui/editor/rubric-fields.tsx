"use client";

import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import type { CallForm } from "../../schema/call-form";
import { formatPoints, parsePoints } from "../../schema/fields";
import { blankCriterion } from "../../schema/rubric-form";
import { CriterionFields } from "./criterion-fields";
import { Line, Tick } from "./form-fields";
import { Row, Section } from "./section";

/** The rubric with its sum, which is told while it is typed. */
export function RubricFields() {
  const t = useWords("calls");
  const hydrated = useHydrated();
  const { control } = useFormContext<CallForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "rubric.criteria" });
  return (
    <Section id="rubric" title={t("editor.sections.rubric")}>
      <Row>
        <Line name="rubric.minReviews" label={t("editor.minReviews")} />
        <Line name="rubric.trimFromN" label={t("editor.trimFrom")} />
        <Line name="rubric.primary" label={t("editor.primary")} />
      </Row>
      <PointsSum />
      <ul className="rule-list">
        {fields.map((field, place) => (
          <li key={field.id} className="py-1">
            <CriterionFields place={place} onRemove={() => remove(place)} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button
          look="outline"
          icon="plus"
          disabled={!hydrated}
          onClick={() => append(blankCriterion(`N${fields.length + 1}`))}
        >
          {t("editor.addCriterion")}
        </Button>
        <PointsSum />
      </div>
      <Row>
        <Line name="rubric.lambda" label={t("editor.lambda")} />
        <Tick name="sameDivisionBars" label={t("sameDivision.label")} />
      </Row>
    </Section>
  );
}

function PointsSum() {
  const t = useWords("calls");
  const criteria = useWatch<CallForm, "rubric.criteria">({ name: "rubric.criteria" });
  const points = criteria.map((criterion) => parsePoints(criterion.points));
  if (points.some((each) => each === null))
    return <p className="font-semibold text-warning">{t("editor.sumUnknown")}</p>;
  const sum = points.reduce<number>((total, each) => total + (each ?? 0), 0);
  const off = sum - 10_000;
  const verdict =
    off === 0
      ? t("editor.sumRight")
      : t(off < 0 ? "editor.sumShort" : "editor.sumOver", { points: formatPoints(Math.abs(off)) });
  return (
    <p className={`font-semibold ${off === 0 ? "text-success" : "text-error"}`} role="status">
      <span className="num">{t("editor.sum", { points: formatPoints(sum) })}</span> · {verdict}
    </p>
  );
}
