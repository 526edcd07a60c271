import type { Evaluation, Judgement, PartFinding } from "./finding";

/** What one ruling is about: `library`, `registration.uscc`, `completion.eia`, `vetoes.tax-arrears`. One ruling a part. */
export type FindingKey = string;

export type KeyedFinding = { readonly key: FindingKey; readonly finding: Judgement };

/** Everything that was judged, in the order of the screen: criteria by their parts, then the vetoes. */
export function keyedFindings(evaluation: Evaluation): KeyedFinding[] {
  const ofCriteria = evaluation.criteria.flatMap((criterion) =>
    "reason" in criterion ? [{ key: criterion.id, finding: criterion }] : keyed(criterion.id, criterion.parts),
  );
  return [...ofCriteria, ...keyed("vetoes", evaluation.vetoes)];
}

export const partKey = (group: string, part: string): FindingKey => `${group}.${part}`;

const keyed = (group: string, parts: readonly PartFinding[]): KeyedFinding[] =>
  parts.map((finding) => ({ key: partKey(group, finding.id), finding }));
