/** Every fault and every question that a form can answer with. Their words stand in lib/words/…/applications.json. */
export const FAULT_CODES = [
  "missing",
  "not-chosen",
  "too-long",
  "too-short",
  "number-shortened",
  "not-an-amount",
  "amount-too-fine",
  "amount-too-long",
  "amount-negative",
  "not-a-day",
  "not-a-year",
  "not-a-count",
  "count-out-of-range",
  "not-a-percent",
  "not-a-choice",
  "uscc-length",
  "uscc-alphabet",
  "project-code-form",
  "mobile-form",
  "email-form",
  "industry-form",
  "industry-not-industrial",
  "industry-unknown",
  "not-agreed",
  "too-many-rows",
  "row-missing",

  "uscc-not-the-firms",
  "unit-does-not-recommend",
  "unit-is-settled",
  "founded-not-before-today",
  "above-scale-year-after-call",
  "contact-is-project-lead",
  "main-revenue-above-revenue",
  "filed-after-start",
  "completed-before-start",
  "production-before-completion",
  "permit-ends-before-it-begins",
  "incl-vat-below-excl-vat",
  "fixed-assets-above-total",
  "sources-differ-from-total",
  "prior-funding-not-listed",
  "equipment-not-listed",
  "equipment-list-above-equipment",
  "invoice-listed-twice",
  "claim-year-not-after-base-year",
  "base-year-not-the-calls",
  "valid-until-before-issue",
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Questions: they never block, they ask a person to look again. */
export const WARNING_CODES = [
  "yuan-or-wan",
  "uscc-check-character",
  "project-code-region",
  "industry-outside-manufacturing",
  "new-build-is-no-upgrade",
  "completed-outside-permit",
  "audited-differs",
  "full-year-of-fewer-months",
  "revenue-above-firms",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export type FaultValues = Readonly<Record<string, string | number>>;

/** `path` is the field's name in its section: "firmName", "equipment.2.invoiceNo". */
export type Fault = { readonly path: string; readonly code: FaultCode; readonly values?: FaultValues };
export type Warning = { readonly path: string; readonly code: WarningCode; readonly values?: FaultValues };

/** A fault before it is known at which field. */
export type FieldFault = { readonly code: FaultCode; readonly values?: FaultValues };

export const fault = (code: FaultCode, values?: FaultValues): FieldFault => (values ? { code, values } : { code });
