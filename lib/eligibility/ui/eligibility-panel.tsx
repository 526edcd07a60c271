import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { FindingBadge } from "@/lib/ui/badge";
import { Pairs } from "@/lib/ui/facts";
import { Measure } from "@/lib/ui/figures";
import type { Words } from "@/lib/words/translate";
import type { CriterionFinding, Evaluation, Figure, Judgement } from "../domain/finding";
import { CriterionClause, type FindingContext } from "./finding-card";
import { findingSentence, partName } from "./finding-words";

/** Beside a form: the five criteria in a narrow column; what is met in its figures, what is lacking in full. */
export function EligibilityPanel({ evaluation, ...context }: FindingContext & { evaluation: Evaluation }) {
  return (
    <div className="grid divide-y divide-line border-y border-line">
      {evaluation.criteria.map((criterion) => (
        <div key={criterion.id} className="grid gap-2 py-3">
          <div className="flex items-center justify-between gap-3">
            <h3 className="text-base">{context.words(`criteria.${criterion.id}.name`)}</h3>
            <FindingBadge state={criterion.status} />
          </div>
          <Met criterion={criterion} {...context} />
          {criterion.status !== "met" && <Lacking criterion={criterion} {...context} />}
        </div>
      ))}
    </div>
  );
}

/** What is reached, by how much; the parts that have no figure by name alone. */
function Met({ criterion, words, locale }: FindingContext & { criterion: CriterionFinding }) {
  if ("reason" in criterion)
    return criterion.status === "met" ? <MetLine>{findingSentence(words, locale, criterion)}</MetLine> : null;
  const met = criterion.parts.filter(({ status }) => status === "met");
  const named = met.filter(({ figure }) => figure === undefined).map(({ id }) => partName(words, criterion.id, id));
  return (
    <>
      {named.length > 0 && <MetLine>{words("metNames", { names: named.join(locale === "en" ? ", " : "、") })}</MetLine>}
      {met
        .filter(({ figure }) => figure !== undefined)
        .map((part) => (
          <MetLine key={part.id}>{findingSentence(words, locale, part)}</MetLine>
        ))}
    </>
  );
}

const MetLine = ({ children }: { children: ReactNode }) => (
  <p className="text-[0.9375rem] text-ink-2 wrap-anywhere">{children}</p>
);

function Lacking({ criterion, ...context }: FindingContext & { criterion: CriterionFinding }) {
  const { words, locale } = context;
  const findings: readonly (Judgement & { readonly name: string | null; readonly key: string })[] =
    "reason" in criterion
      ? [{ ...criterion, name: null, key: criterion.id }]
      : criterion.parts.map((part) => ({ ...part, name: partName(words, criterion.id, part.id), key: part.id }));
  return (
    <>
      {findings
        .filter(({ status }) => status !== "met")
        .map((finding) => (
          <div key={finding.key} className="grid gap-1">
            {finding.figure && <Figures figure={finding.figure} name={finding.name} words={words} locale={locale} />}
            <p className="text-[0.9375rem]">{findingSentence(words, locale, finding)}</p>
          </div>
        ))}
      <CriterionClause criterion={criterion.id} {...context} />
    </>
  );
}

function Figures(props: { figure: Figure; name: string | null; words: Words<"eligibility">; locale: Locale }) {
  const { figure, name, words } = props;
  const { requiredFen, actualFen, gapFen } = figure;
  if (actualFen === null) return null;
  const unit = words("unit");
  return (
    <Pairs
      rows
      figures
      pairs={[
        [words("figure.required"), <Measure unit={unit} key="required">{`≥ ${formatWan(requiredFen)}`}</Measure>],
        [
          name ?? words("figure.actual"),
          <Measure unit={unit} key="actual">
            {formatWan(actualFen, { against: requiredFen })}
          </Measure>,
        ],
        ...(gapFen === undefined
          ? []
          : ([
              [
                words("figure.gap"),
                <strong className="text-error" key="gap">
                  <Measure unit={unit}>{formatWan(gapFen, { against: 0n })}</Measure>
                </strong>,
              ],
            ] as const)),
      ]}
    />
  );
}
