import type { Fen } from "@/lib/core/money";
import type { BenefitBasis, VetoState } from "./case-facts";

/** What a section may not hold yet. */
type Given<Value> = Value | null | undefined;

export type AmountOnBases = { readonly exclVatFen?: Given<Fen>; readonly inclVatFen?: Given<Fen> };
export type BaseAndClaim = { readonly baseFen?: Given<Fen>; readonly claimFen?: Given<Fen> };

export type FormalityRow = {
  readonly status?: Given<"held" | "not-applicable" | "absent">;
  readonly documentNo?: Given<string>;
  readonly reason?: Given<string>;
};

/** The judged part of an application, draft or submission: sections A, C, D, E and F as far as they are filled in. */
export type ApplicationSections = {
  readonly applicant?: Given<{
    readonly uscc?: Given<string>;
    /** Code of the 登记机关 chosen from the table of authorities. */
    readonly registrationAuthority?: Given<string>;
    readonly aboveScale?: Given<boolean>;
  }>;
  readonly project?: Given<{
    readonly projectCode?: Given<string>;
    readonly projectName?: Given<string>;
    readonly completedOn?: Given<string>;
  }>;
  readonly investment?: Given<{
    readonly equipment?: Given<AmountOnBases>;
    readonly construction?: Given<AmountOnBases>;
    readonly other?: Given<AmountOnBases>;
    readonly land?: Given<AmountOnBases>;
  }>;
  readonly benefit?: Given<{
    readonly months?: Given<number>;
    readonly basis?: Given<BenefitBasis>;
    readonly revenue?: Given<BaseAndClaim>;
    readonly taxes?: Given<Readonly<Record<string, BaseAndClaim | null | undefined>>>;
    readonly taxRefunds?: Given<BaseAndClaim>;
    readonly retainedCredits?: Given<BaseAndClaim>;
  }>;
  readonly formalities?: Given<Readonly<Record<string, FormalityRow | null | undefined>>>;
};

/** How the call counts. */
export type CountingRules = {
  /** Land belongs to the investment unless the call says otherwise; it is shown apart. */
  readonly countLand: boolean;
  readonly taxes: readonly string[];
  readonly addRefundsAndCredits: boolean;
};

/** Facts that others than the firm bring in. */
export type OfficialFacts = {
  readonly submittedOn: string;
  readonly usccOverride?: { readonly by: string; readonly documentNo: string } | null;
  readonly aboveScaleException?: { readonly approvedBy: string; readonly documentNo: string } | null;
  /** Formality → who approved that it does not apply. */
  readonly inapplicabilityApprovedBy?: Readonly<Record<string, string | undefined>>;
  readonly vetoes?: Readonly<Record<string, VetoState | undefined>>;
};
