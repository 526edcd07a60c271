"use client";

import { ABOVE_SCALE_RULES, INVESTMENT_BASES } from "@/lib/eligibility/domain/eligibility-policy";
import { KNOWN_FORMALITIES, KNOWN_VETOES } from "@/lib/eligibility/domain/known-names";
import { useWords } from "@/lib/words/client";
import { TAX_KINDS } from "../../domain/call-rules";
import { Amount, Choice, Day, Line, Tick, Ticks } from "./form-fields";
import { Row, Section } from "./section";

/** The five conditions and the vetoes: what the engine judges by. */
export function PolicyFields() {
  const t = useWords("calls");
  const words = useWords("eligibility");
  return (
    <Section id="policy" title={t("editor.sections.policy")}>
      <Row>
        <Line name="policy.libraryYears" label={t("editor.libraryYears")} hint={t("editor.libraryYearsHint")} />
        <Line name="policy.region" label={t("editor.region")} hint={t("editor.regionHint")} />
        <Choice
          name="policy.aboveScale"
          label={t("editor.aboveScale")}
          choices={ABOVE_SCALE_RULES.map((value) => ({ value, label: t(`editor.aboveScaleChoices.${value}`) }))}
        />
        <Amount name="policy.minInvestment" label={t("editor.minInvestment")} unit={t("editor.wan")} />
        <Choice
          name="policy.investmentBasis"
          label={t("editor.investmentBasis")}
          choices={INVESTMENT_BASES.map((value) => ({ value, label: t(`editor.investmentBasisChoices.${value}`) }))}
        />
      </Row>
      <Ticks
        name="policy.formalities"
        label={t("editor.formalities")}
        choices={KNOWN_FORMALITIES.map((value) => ({ value, label: words(`formalities.${value}`) }))}
      />
      <Row>
        <Day name="policy.completionFrom" label={t("editor.completionFrom")} optional />
        <Day name="policy.completionTo" label={t("editor.completionTo")} optional />
      </Row>
      <Row>
        <Amount name="policy.minNewRevenue" label={t("editor.minNewRevenue")} unit={t("editor.wan")} />
        <Amount name="policy.minNewTax" label={t("editor.minNewTax")} unit={t("editor.wan")} />
      </Row>
      <Ticks
        name="policy.vetoes"
        label={t("editor.vetoes")}
        hint={t("editor.vetoesHint")}
        choices={KNOWN_VETOES.map((value) => ({ value, label: words(`vetoes.${value}`) }))}
      />
    </Section>
  );
}

/** How the judged figures are counted. */
export function CountingFields() {
  const t = useWords("calls");
  const words = useWords("applications");
  return (
    <Section id="counting" title={t("editor.sections.counting")}>
      <Row>
        <Line name="baseYear" label={t("editor.baseYear")} hint={t("editor.baseYearHint")} optional />
      </Row>
      <Ticks
        name="taxes"
        label={t("editor.taxes")}
        choices={TAX_KINDS.map((value) => ({ value, label: words(`taxKinds.${value}`) }))}
      />
      <Row>
        <Tick name="refundsCount" label={t("editor.refundsCount")} />
        <Tick name="landCounts" label={t("editor.landCounts")} />
        <Tick name="onePerFirm" label={t("editor.onePerFirm")} />
      </Row>
    </Section>
  );
}
