import type { CaseFacts, GainedFigure, Investment } from "./case-facts";

/** Figures that county or officer have checked against evidence. The claimed ones stay; null is "not verified yet". */
export type VerifiedValues = {
  readonly investment: Investment | null;
  readonly newRevenue: GainedFigure | null;
  readonly newTax: GainedFigure | null;
  readonly aboveScale: boolean | null;
};

export const NOTHING_VERIFIED: VerifiedValues = { investment: null, newRevenue: null, newTax: null, aboveScale: null };

/** No application becomes eligible before these three are verified. */
export const MUST_BE_VERIFIED = ["investment", "newRevenue", "newTax"] as const;
export type MustBeVerified = (typeof MUST_BE_VERIFIED)[number];

/** The facts that decide (eligibility, computed points, tie-break, amount): verified where there is a verified value. */
export const effectiveFacts = (claimed: CaseFacts, verified: VerifiedValues): CaseFacts => ({
  ...claimed,
  investment: verified.investment ?? claimed.investment,
  newRevenue: verified.newRevenue ?? claimed.newRevenue,
  newTax: verified.newTax ?? claimed.newTax,
  aboveScale: verified.aboveScale ?? claimed.aboveScale,
});

export const stillToVerify = (verified: VerifiedValues): MustBeVerified[] =>
  MUST_BE_VERIFIED.filter((figure) => verified[figure] === null);
