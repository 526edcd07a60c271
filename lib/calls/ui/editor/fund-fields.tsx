"use client";

import { publicityUnits } from "@/lib/calendars/domain";
import { useWords } from "@/lib/words/client";
import { FUND_MODES, SITE_CHECK_TIMES } from "../../domain/call-content";
import { RECORD_LEVELS } from "../../domain/record-level";
import { Amount, Choice, Line, Tick } from "./form-fields";
import { Row, Section } from "./section";

export function FundFields() {
  const t = useWords("calls");
  return (
    <Section id="fund" title={t("editor.sections.fund")}>
      <Row>
        <Amount name="fund.budget" label={t("editor.budget")} unit={t("editor.wan")} />
        <Line name="fund.maxAwards" label={t("editor.maxAwards")} />
        <Amount name="fund.award" label={t("editor.award")} unit={t("editor.wan")} />
        <Choice
          name="fund.mode"
          label={t("editor.mode")}
          choices={FUND_MODES.map((value) => ({ value, label: t(`editor.modes.${value}`) }))}
        />
        <Line name="fund.minScore" label={t("editor.minScore")} hint={t("editor.minScoreHint")} optional />
        <Line name="drawSeed" label={t("editor.drawSeed")} hint={t("editor.drawSeedHint")} />
      </Row>
    </Section>
  );
}

export function SiteCheckFields() {
  const t = useWords("calls");
  return (
    <Section id="site-check" title={t("siteCheck.title")}>
      <p className="hint">{t("editor.siteCheckHint")}</p>
      <Row>
        <Choice
          name="siteCheck.time"
          label={t("editor.siteCheckTime")}
          choices={SITE_CHECK_TIMES.map((value) => ({ value, label: t(`siteCheck.times.${value}`) }))}
        />
        <Tick name="siteCheck.required" label={t("editor.siteCheckRequired")} />
      </Row>
    </Section>
  );
}

export function PublicityFields() {
  const t = useWords("calls");
  return (
    <Section id="publicity" title={t("editor.sections.publicity")}>
      <Row>
        <Line name="publicity.days" label={t("editor.days")} />
        <Choice
          name="publicity.unit"
          label={t("editor.unit")}
          choices={publicityUnits.map((value) => ({ value, label: t(`editor.units.${value}`) }))}
        />
        <Choice
          name="recordLevel"
          label={t("editor.recordLevel")}
          hint={t("editor.recordLevelHint")}
          choices={RECORD_LEVELS.map((value) => ({ value, label: t(`recordLevel.${value}`) }))}
        />
      </Row>
    </Section>
  );
}
