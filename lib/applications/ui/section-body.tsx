"use client";

import type { CallRules } from "@/lib/calls/domain/call-rules";
import { assertNever } from "@/lib/core/assert-never";
import { useWords } from "@/lib/words/client";
import type { SectionCode } from "../domain/content";
import { EquipmentList } from "./equipment-list";
import { FinanceSection } from "./finance-section";
import { FormalityRows } from "./formality-rows";
import { InvestmentTable } from "./investment-table";
import { useLive } from "./live-form";
import { PriorFundingRows } from "./prior-funding-rows";
import { FieldGroup, Group } from "./section-groups";
import { TableNotes } from "./table-notes";
import { TaxTable } from "./tax-table";

/** The fields of one section, in their order. */
export function SectionBody({ section, rules }: { section: SectionCode; rules: CallRules }) {
  const t = useWords("applications");
  const { content } = useLive();
  switch (section) {
    case "A":
      return (
        <>
          <FieldGroup section="A" group="identity" readOnly={["uscc"]} />
          <FieldGroup section="A" group="scale" hidden={needless(content.A.aboveScale)} />
          <FieldGroup section="A" group="contacts" />
        </>
      );
    case "B":
      return <FinanceSection />;
    case "C":
      return (
        <>
          <FieldGroup section="C" group="project" />
          <FieldGroup section="C" group="place" />
          <FieldGroup section="C" group="schedule" />
          <FieldGroup section="C" group="words" />
        </>
      );
    case "D":
      return (
        <>
          <FieldGroup section="D" group="totals">
            <InvestmentTable landCounts={rules.landCounts} />
          </FieldGroup>
          <FieldGroup section="D" group="sources" />
          <PriorFundingRows />
          <EquipmentList />
        </>
      );
    case "E":
      return (
        <>
          <FieldGroup section="E" group="period" />
          <FieldGroup section="E" group="revenue" />
          <Group title={t("section.groups.taxes")}>
            <TableNotes table="taxes" />
            <TaxTable taxes={rules.taxes} />
          </Group>
          {rules.refundsCount && <FieldGroup section="E" group="refunds" />}
          <FieldGroup section="E" group="effects" />
        </>
      );
    case "F":
      return (
        <Group title={t("section.groups.formalities")}>
          <FormalityRows required={rules.policy.formalities} />
        </Group>
      );
    case "G":
      return (
        <>
          <FieldGroup section="G" group="statements" />
          <FieldGroup section="G" group="helper" />
          <FieldGroup section="G" group="signature" />
        </>
      );
    default:
      return assertNever(section);
  }
}

function needless(aboveScale: string): readonly string[] {
  if (aboveScale === "yes") return ["aboveScaleReason"];
  return aboveScale === "no" ? ["aboveScaleSince"] : ["aboveScaleSince", "aboveScaleReason"];
}
