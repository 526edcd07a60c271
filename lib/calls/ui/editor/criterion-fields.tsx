"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useWords } from "@/lib/words/client";
import { FIGURE_SOURCES } from "../../domain/rubric";
import type { CallForm } from "../../schema/call-form";
import { Choice, Line, Lines } from "./form-fields";
import { Row } from "./section";

/** One criterion, folded; a fault inside keeps it open. */
export function CriterionFields({ place, onRemove }: { place: number; onRemove: () => void }) {
  const t = useWords("calls");
  const hydrated = useHydrated();
  const { formState } = useFormContext<CallForm>();
  const criterion = useWatch<CallForm, `rubric.criteria.${number}`>({ name: `rubric.criteria.${place}` });
  const faulty = formState.errors.rubric?.criteria?.[place] !== undefined;
  const at = <Field extends string>(field: Field) => `rubric.criteria.${place}.${field}` as const;
  const hint = criterion.kind === "computed" ? t("editor.criterion.hintOfComputed") : undefined;
  return (
    <details className="group" open={faulty || undefined}>
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 py-2.5">
        <Icon name="right" className="self-center text-primary group-open:rotate-90" />
        <span className="num w-8 font-semibold">{criterion.code}</span>
        <span className="min-w-0 grow basis-48">{criterion.nameZh}</span>
        <span className="hint">{t(`rubric.kinds.${criterion.kind}`)}</span>
        <span className="num w-20 text-end font-semibold">
          {t("editor.criterion.points_", { points: criterion.points })}
        </span>
      </summary>
      <div className="grid gap-5 py-4 sm:ps-14">
        <Row>
          <Line name={at("code")} label={t("editor.criterion.code")} />
          <Line name={at("nameZh")} label={t("editor.criterion.nameZh")} />
          <Line name={at("nameEn")} label={t("editor.criterion.nameEn")} />
          <Line name={at("points")} label={t("editor.criterion.points")} />
          {criterion.kind === "expert" ? (
            <Line name={at("step")} label={t("editor.criterion.step")} />
          ) : (
            <ComputedFields place={place} formula={criterion.formula} />
          )}
        </Row>
        <div className="grid gap-5 lg:grid-cols-2">
          <Lines name={at("hintZh")} rows={2} label={t("editor.criterion.hintZh")} hint={hint} />
          <Lines name={at("hintEn")} rows={2} label={t("editor.criterion.hintEn")} hint={hint} />
        </div>
        {criterion.kind === "expert" && (
          <Lines
            name={at("guidance")}
            rows={5}
            label={t("editor.criterion.guidance")}
            hint={t("editor.criterion.guidanceHint")}
          />
        )}
        <div>
          <Button look="ghost" small icon="trash" disabled={!hydrated} onClick={onRemove}>
            {t("editor.criterion.remove", { code: criterion.code })}
          </Button>
        </div>
      </div>
    </details>
  );
}

function ComputedFields({ place, formula }: { place: number; formula: "linear" | "banded" }) {
  const t = useWords("calls");
  const at = <Field extends string>(field: Field) => `rubric.criteria.${place}.${field}` as const;
  return (
    <>
      <Choice
        name={at("source")}
        label={t("editor.criterion.source")}
        choices={FIGURE_SOURCES.map((value) => ({ value, label: t(`editor.criterion.sources.${value}`) }))}
      />
      <Choice
        name={at("formula")}
        label={t("editor.criterion.formula")}
        choices={(["linear", "banded"] as const).map((value) => ({
          value,
          label: t(`editor.criterion.formulas.${value}`),
        }))}
      />
      {formula === "linear" ? (
        <>
          <Line name={at("floor")} label={t("editor.criterion.floor")} />
          <Line name={at("cap")} label={t("editor.criterion.cap")} />
        </>
      ) : (
        <Lines name={at("bands")} rows={4} label={t("editor.criterion.bands")} hint={t("editor.criterion.bandsHint")} />
      )}
    </>
  );
}
