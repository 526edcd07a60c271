/** Formalities and vetoes are open lists of the policy; these have words in both languages, others are shown as named. */
export const KNOWN_FORMALITIES = [
  "filing",
  "land",
  "planning",
  "eia",
  "energy",
  "safety",
  "fire",
  "discharge",
  "acceptance",
] as const;
export type KnownFormality = (typeof KNOWN_FORMALITIES)[number];

export const KNOWN_VETOES = [
  "serious-dishonesty",
  "abnormal-operations",
  "safety-incident",
  "environmental-incident",
  "environmental-bad-record",
  "credit-blacklist",
  "falsification",
  "duplicate-funding",
  "duplicate-invoice",
  "tax-arrears",
  "obsolete-capacity",
  "energy-review-missing",
] as const;
export type KnownVeto = (typeof KNOWN_VETOES)[number];

export const isKnownFormality = (name: string): name is KnownFormality => includes(KNOWN_FORMALITIES, name);

export const isKnownVeto = (name: string): name is KnownVeto => includes(KNOWN_VETOES, name);

const includes = (names: readonly string[], name: string) => names.includes(name);
