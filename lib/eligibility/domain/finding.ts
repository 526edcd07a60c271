import type { Fen } from "@/lib/core/money";
import type { ReasonCode } from "./reason";
import type { Status, Verdict } from "./status";

/** What a sentence is made of, and what was judged. A bigint is an amount in fen; null is a fact not given. */
export type SentenceValues = Readonly<Record<string, string | number | Fen | null>>;

/** The yearly or total figure against its bound; `gap` stands only where the figure falls short. */
export type Figure = { readonly requiredFen: Fen; readonly actualFen: Fen | null; readonly gapFen?: Fen };

export type Judgement = {
  readonly status: Status;
  readonly reason: ReasonCode;
  readonly values: SentenceValues;
  readonly figure?: Figure;
};

export type PartFinding = Judgement & { readonly id: string };

export const CRITERIA = ["library", "registration", "investment", "completion", "benefit"] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** A criterion is judged as a whole, or by its parts, of which the worst counts. */
export type CriterionFinding =
  | (Judgement & { readonly id: CriterionId; readonly parts: readonly [] })
  | { readonly id: CriterionId; readonly status: Status; readonly parts: readonly PartFinding[] };

export type PolicyReference = { readonly id: string; readonly version: number; readonly sha256: string };

export type Evaluation = {
  readonly policy: PolicyReference;
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionFinding[];
  readonly vetoes: readonly PartFinding[];
};
