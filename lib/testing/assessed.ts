import { wanToFen } from "@/lib/core/money";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { BUILT_IN_LISTS } from "@/lib/reference/domain/built-in";
import type { Assessed } from "@/lib/screening/domain/assessment";
import type { RulingRecord } from "@/lib/screening/domain/exceptions";
import type { Claim, FigureValue, VerifiedFigure } from "@/lib/screening/domain/figures";
import type { RecordedValue } from "@/lib/screening/domain/verified-figures";
import { faultlessContent } from "./application-content";
import { interviewRules } from "./call-rules";

/** What the faultless application claims. */
export const aClaim = (changes: Partial<Claim> = {}): Claim => ({
  investmentExclVatFen: wanToFen(1200n),
  investmentInclVatFen: wanToFen(1356n),
  equipmentExclVatFen: wanToFen(900n),
  newRevenueFen: wanToFen(2400n),
  newTaxFen: wanToFen(60n),
  benefitMonths: 12,
  benefitBasis: "actual-full-year",
  jobs: 40,
  aboveScale: true,
  ...changes,
});

type AssessedWish = {
  readonly aboveScale?: boolean;
  readonly libraryMatch?: LibraryMatchKind;
  readonly values?: readonly RecordedValue[];
  readonly rulings?: readonly RulingRecord[];
  readonly vetoes?: readonly string[];
  readonly checks?: Assessed["checks"];
};

/** An application that meets everything, under the interview's conditions, for tests that need no database. */
export function assessed({
  aboveScale = true,
  libraryMatch,
  values,
  rulings,
  vetoes,
  checks,
}: AssessedWish = {}): Assessed {
  const standard = interviewRules();
  const rules = vetoes ? { ...standard, policy: { ...standard.policy, vetoes } } : standard;
  return {
    rules,
    authorities: BUILT_IN_LISTS.authorities,
    content: faultlessContent(rules, { aboveScale }),
    claim: aClaim({ aboveScale }),
    libraryMatch: libraryMatch ?? "code-and-firm",
    submittedOn: "2021-06-10",
    values: values ?? [],
    rulings: rulings ?? [],
    checks: checks ?? [],
  };
}

export const aValue = (figure: VerifiedFigure, value: FigureValue): RecordedValue => ({
  figure,
  value,
  by: "county",
  evidenceSha256: "ab".repeat(32),
  page: 7,
  claim: aClaim(),
});

export const aRuling = (part: string, outcome: "met" | "not-met", findingSha256: string): RulingRecord => ({
  part,
  outcome,
  hasEvidence: true,
  findingSha256,
  approval: null,
});
