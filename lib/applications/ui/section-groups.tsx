"use client";

import type { ReactNode } from "react";
import { Icon } from "@/lib/ui/icon";
import { useWords } from "@/lib/words/client";
import { describedSection, type SectionCode } from "../domain/content";
import { DescribedField } from "./described-field";
import { useLive } from "./live-form";

type GroupName = keyof typeof GROUPS_OF;

/** Which fields stand together, in the order of the form. */
const GROUPS_OF = {
  identity: [
    "firmName",
    "uscc",
    "registrationAuthority",
    "foundedOn",
    "unitCode",
    "registeredAddress",
    "plantAddress",
    "industry",
    "leadChain",
  ],
  scale: ["size", "staff", "aboveScale", "aboveScaleSince", "aboveScaleReason", "titles"],
  contacts: ["legalRepresentative", "contactName", "contactMobile", "contactEmail"],
  project: ["projectName", "projectCode", "libraryNo", "nature", "filingAuthority", "filingNo", "filedOn"],
  place: ["siteUnit", "site", "projectLead"],
  schedule: ["startedOn", "completedOn", "inProductionOn", "permitFrom", "permitTo"],
  words: ["works", "route", "beforeAfter", "highlights"],
  totals: ["plannedTotal", "completedTotal", "audited", "auditor", "auditorUscc"],
  sources: ["ownFunds", "loans", "publicFunds", "otherFunds"],
  period: ["baseYear", "claimYear", "months", "level", "basis"],
  revenue: ["revenueBase", "revenueClaim"],
  refunds: ["refundsBase", "refundsClaim", "creditsBase", "creditsClaim"],
  effects: ["jobs", "energyChange", "productivityChange", "fullCapacityYear", "fullCapacityRevenue", "fullCapacityTax"],
  statements: [
    "truthful",
    "noDuplicateFunding",
    "sameAsStatistics",
    "noSeriousDishonesty",
    "consentToReview",
    "consentToPublication",
    "safety",
    "auditAndRecovery",
  ],
  helper: ["helper", "helperUscc"],
  signature: ["signedBy", "signedOn"],
} as const;

/** Long texts, lists of choices and statements take the whole width. */
const WIDE = new Set<string>([
  "registeredAddress",
  "plantAddress",
  "aboveScale",
  "aboveScaleReason",
  "titles",
  "projectName",
  "site",
  "nature",
  "basis",
  "size",
]);

/** A group of fields under its title. `hidden` leaves out what an earlier answer has made needless; its text is kept. */
export function FieldGroup(props: {
  section: SectionCode;
  group: GroupName;
  hidden?: readonly string[];
  readOnly?: readonly string[];
  children?: ReactNode;
}) {
  const t = useWords("applications");
  const { fields } = describedSection(props.section);
  const error = useLive().errorAt(props.group);
  const names = GROUPS_OF[props.group].filter((name) => !props.hidden?.includes(name));
  return (
    <Group title={t(`section.groups.${props.group}`)}>
      {error && <GroupError id={props.group}>{error}</GroupError>}
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {names.map((name) => {
          const spec = fields[name];
          if (!spec) return null;
          const wide = WIDE.has(name) || spec.kind === "long-text" || spec.kind === "agreed";
          return (
            <DescribedField
              key={name}
              path={name}
              spec={spec}
              readOnly={props.readOnly?.includes(name)}
              className={wide ? "sm:col-span-2" : undefined}
            />
          );
        })}
      </div>
      {props.children}
    </Group>
  );
}

export const Group = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <fieldset className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
    <legend className="group-title">{title}</legend>
    {children}
  </fieldset>
);

/** What several fields together get wrong; the summary's link lands here. */
const GroupError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="err" id={id} tabIndex={-1}>
    <Icon name="warn" />
    <span>{children}</span>
  </p>
);
