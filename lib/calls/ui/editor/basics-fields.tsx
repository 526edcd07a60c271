"use client";

import { useWords } from "@/lib/words/client";
import { Line, Minute } from "./form-fields";
import { Row, Section } from "./section";

export function BasicsFields() {
  const t = useWords("calls");
  return (
    <Section first id="basics" title={t("editor.sections.basics")}>
      <Line name="title" label={t("editor.callTitle")} hint={t("editor.callTitleHint")} className="max-w-3xl" />
      <Row>
        <Line name="year" label={t("year")} hint={t("new.yearHint")} />
        <Line name="documentNo" label={t("documentNo")} hint={t("editor.documentNoHint")} />
      </Row>
      <Row>
        <Minute name="opensAt" label={t("opensAt")} hint={t("editor.opensAtHint")} />
        <Minute name="closesAt" label={t("closesAt")} hint={t("editor.closesAtHint")} />
      </Row>
    </Section>
  );
}
