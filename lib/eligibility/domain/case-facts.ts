import type { CodedName } from "@/lib/core/coded-name";
import type { Fen } from "@/lib/core/money";
import type { LibraryMatchKind } from "./library-match";

export const BENEFIT_BASES = ["actual-full-year", "annualised", "forecast"] as const;
export const VETO_STATES = ["clear", "found", "unknown"] as const;

export type BenefitBasis = (typeof BENEFIT_BASES)[number];
export type VetoState = (typeof VETO_STATES)[number];

export type Formality =
  | { readonly status: "held"; readonly documentNo: string }
  | { readonly status: "not-applicable"; readonly reason: string; readonly approvedBy: string | null }
  | { readonly status: "absent" };

export type Investment = { readonly exclVatFen: Fen | null; readonly inclVatFen: Fen | null };

/** What was gained over a number of months, and how the figure came about. */
export type GainedFigure = { readonly amountFen: Fen; readonly months: number; readonly basis: BenefitBasis };

/** Everything the engine judges; null is "not given yet". The project's match in the library comes in as a fact. */
export type CaseFacts = {
  readonly libraryMatch: LibraryMatchKind;
  readonly projectCode: string | null;
  readonly projectName: string | null;
  readonly uscc: string | null;
  readonly usccOverride: { readonly by: string; readonly documentNo: string } | null;
  readonly registrationDivision: string | null;
  /** The authority behind the division, where it was chosen from a list: a finding names it. */
  readonly registrationAuthority?: CodedName | null;
  readonly aboveScale: boolean | null;
  readonly aboveScaleException: { readonly approvedBy: string; readonly documentNo: string } | null;
  readonly investment: Investment | null;
  readonly formalities: Readonly<Record<string, Formality | null | undefined>>;
  readonly completedOn: string | null;
  /** The day of the first submission; a draft passes today. */
  readonly submittedOn: string;
  readonly newRevenue: GainedFigure | null;
  readonly newTax: GainedFigure | null;
  readonly vetoes: Readonly<Record<string, VetoState | undefined>>;
};
