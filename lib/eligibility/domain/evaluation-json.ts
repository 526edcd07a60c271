import { formatYuan } from "@/lib/core/money";
import type { CriterionFinding, Evaluation, Figure, Judgement, PartFinding, SentenceValues } from "./finding";

type ValuesJson = Readonly<Record<string, string | number | null>>;
type FigureJson = { readonly required?: string; readonly actual?: string | null; readonly gap?: string };
type JudgementJson = FigureJson & { readonly status: string; readonly reason: string; readonly values: ValuesJson };
export type PartJson = JudgementJson & { readonly id: string };
export type CriterionJson = Partial<JudgementJson> & {
  readonly id: string;
  readonly status: string;
  readonly parts: readonly PartJson[];
};
export type EvaluationJson = {
  readonly verdict: string;
  readonly policy: { readonly id: string; readonly version: number; readonly sha256: string };
  readonly criteria: readonly CriterionJson[];
  readonly vetoes: readonly PartJson[];
};

/** An evaluation as it is written down or sent: amounts are yuan with two decimals. */
export const evaluationJson = (evaluation: Evaluation): EvaluationJson => ({
  verdict: evaluation.verdict,
  policy: evaluation.policy,
  criteria: evaluation.criteria.map(criterionJson),
  vetoes: evaluation.vetoes.map(partJson),
});

const criterionJson = (finding: CriterionFinding): CriterionJson =>
  "reason" in finding
    ? { id: finding.id, ...judgementJson(finding), parts: [] }
    : { id: finding.id, status: finding.status, parts: finding.parts.map(partJson) };

const partJson = (part: PartFinding): PartJson => ({ id: part.id, ...judgementJson(part) });

const judgementJson = ({ status, reason, values, figure }: Judgement): JudgementJson => ({
  status,
  ...(figure ? figureJson(figure) : {}),
  reason,
  values: valuesJson(values),
});

const figureJson = ({ requiredFen, actualFen, gapFen }: Figure): FigureJson => ({
  required: formatYuan(requiredFen),
  actual: actualFen === null ? null : formatYuan(actualFen),
  ...(gapFen === undefined ? {} : { gap: formatYuan(gapFen) }),
});

export const valuesJson = (values: SentenceValues): ValuesJson =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "bigint" ? formatYuan(value) : value]),
  );
