"use client";

import { useWords } from "@/lib/words/client";
import { TIMED_STEPS } from "../../domain/step-days";
import { Line } from "./form-fields";
import { Row, Section } from "./section";

/** How many working days each step has before it is late. */
export function StepDaysFields() {
  const t = useWords("calls");
  return (
    <Section id="step-days" title={t("editor.sections.stepDays")}>
      <p className="hint">{t("editor.stepDaysHint")}</p>
      <Row>
        {TIMED_STEPS.map((step) => (
          <Line key={step} name={`stepDays.${step}`} label={t(`timedSteps.${step}`)} />
        ))}
      </Row>
    </Section>
  );
}
