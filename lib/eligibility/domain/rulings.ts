import { canonicalJson } from "@/lib/core/canonical-json";
import { sha256Hex } from "@/lib/core/sha256";
import { effectiveStatus, type Ruling } from "./effective-status";
import { valuesJson } from "./evaluation-json";
import type { CriterionFinding, CriterionId, Evaluation, Judgement } from "./finding";
import { type FindingKey, partKey } from "./finding-key";
import { type Status, type Verdict, verdictOf, worseOf, worstOf } from "./status";

/** A ruling remembers what it was made on. */
export type RecordedRuling = Ruling & { readonly findingSha256: string };

export type RuledFinding = {
  readonly key: FindingKey;
  readonly finding: Judgement;
  readonly effective: Status;
  /** The ruling that counts; one whose facts have changed has lapsed and is not among them. */
  readonly ruling: RecordedRuling | null;
};

export type RuledCriterion = {
  readonly id: CriterionId;
  readonly status: Status;
  readonly effective: Status;
  readonly findings: readonly RuledFinding[];
};

export type RuledEvaluation = {
  readonly verdict: Verdict;
  readonly effectiveVerdict: Verdict;
  readonly criteria: readonly RuledCriterion[];
  readonly vetoes: readonly RuledFinding[];
};

/** Of status, reason and everything the sentence is made of: changes exactly when what was ruled on changes. */
export const findingSha256 = ({ status, reason, values }: Judgement): string =>
  sha256Hex(canonicalJson({ status, reason, values: valuesJson(values) }));

/** A ruling made on an older submission or policy lapses when the facts it was made on have changed. */
export const rulingStands = (ruling: RecordedRuling, finding: Judgement): boolean =>
  ruling.findingSha256 === findingSha256(finding);

/** Engine and people side by side: both statuses of everything, and the verdict of each. */
export function applyRulings(
  evaluation: Evaluation,
  rulings: ReadonlyMap<FindingKey, RecordedRuling>,
): RuledEvaluation {
  const rule = (key: FindingKey, finding: Judgement): RuledFinding => {
    const recorded = rulings.get(key) ?? null;
    const ruling = recorded && rulingStands(recorded, finding) ? recorded : null;
    return { key, finding, effective: effectiveStatus(finding.status, ruling), ruling };
  };
  const criteria = evaluation.criteria.map((criterion) => ruledCriterion(criterion, rule));
  const vetoes = evaluation.vetoes.map((veto) => rule(partKey("vetoes", veto.id), veto));
  const effective = worseOf(worstEffective(criteria), worstEffective(vetoes));
  return { verdict: evaluation.verdict, effectiveVerdict: verdictOf(effective), criteria, vetoes };
}

function ruledCriterion(
  criterion: CriterionFinding,
  rule: (key: FindingKey, finding: Judgement) => RuledFinding,
): RuledCriterion {
  const { id, status } = criterion;
  const findings =
    "reason" in criterion ? [rule(id, criterion)] : criterion.parts.map((part) => rule(partKey(id, part.id), part));
  return { id, status, effective: worstEffective(findings), findings };
}

const worstEffective = (ruled: readonly { readonly effective: Status }[]): Status =>
  worstOf(ruled.map(({ effective }) => ({ status: effective })));
