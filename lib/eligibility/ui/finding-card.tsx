import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { FindingBadge } from "@/lib/ui/badge";
import { Clause, Finding } from "@/lib/ui/finding";
import type { Words } from "@/lib/words/translate";
import type { EligibilityPolicy } from "../domain/eligibility-policy";
import { factOrigin, type VerifiedOrigin } from "../domain/fact-origin";
import type { CriterionFinding, CriterionId, Evaluation, Judgement } from "../domain/finding";
import { type FindingKey, partKey } from "../domain/finding-key";
import type { Status } from "../domain/status";
import { criterionClause, criterionName, findingSentence, interviewQuote, partName } from "./finding-words";

/**
 * Findings look the same wherever they are read: self-check, form, county, bureau, notice of ineligibility. No directive at
 * the top: a page hands in the words of `getWords`, a client component those of `useWords`.
 */
export type FindingContext = {
  readonly words: Words<"eligibility">;
  readonly locale: Locale;
  readonly policy: EligibilityPolicy;
  /** 文号 of the call; null quotes the interview itself. */
  readonly documentNo: string | null;
};

type Extras = {
  /** Tells where each fact came from; `verified` are the values that county and city recorded. */
  readonly withOrigins?: boolean;
  readonly verified?: ReadonlyMap<FindingKey, VerifiedOrigin>;
  /** What stands below one finding: the ruling on it, a way to make one. */
  readonly beside?: (key: FindingKey, finding: Judgement) => ReactNode;
};

type Keyed = { readonly key: FindingKey; readonly finding: Judgement; readonly name: string | null };

/** The five criteria, then the vetoes where the policy names some. */
export function FindingList({ evaluation, ...rest }: FindingContext & Extras & { evaluation: Evaluation }) {
  const { words } = rest;
  return (
    <div className="grid divide-y divide-line">
      {evaluation.criteria.map((criterion, place) => (
        <FindingCard key={criterion.id} criterion={criterion} place={place + 1} {...rest} />
      ))}
      {evaluation.vetoes.length > 0 && (
        <section className="grid gap-3 py-5">
          <h3>{criterionName(words, "vetoes")}</h3>
          <Findings
            findings={evaluation.vetoes.map((finding) => keyedPart(words, "vetoes", finding.id, finding))}
            {...rest}
          />
        </section>
      )}
    </div>
  );
}

/** One criterion: its name and status, what was found and by how much, and the policy's own sentence. */
function FindingCard(props: FindingContext & Extras & { criterion: CriterionFinding; place?: number }) {
  const { criterion, place, ...rest } = props;
  return (
    <section className="grid gap-3 py-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3>
          {place !== undefined && <span className="fig me-2 text-primary">{place}</span>}
          {criterionName(rest.words, criterion.id)}
        </h3>
        <FindingBadge state={criterion.status} />
      </div>
      <CriterionFindings criterion={criterion} {...rest} />
    </section>
  );
}

/** The same without its heading, for places that have one already. */
export function CriterionFindings({ criterion, ...rest }: FindingContext & Extras & { criterion: CriterionFinding }) {
  const findings =
    "reason" in criterion
      ? [{ key: criterion.id, finding: criterion, name: null }]
      : criterion.parts.map((part) => keyedPart(rest.words, criterion.id, part.id, part));
  return (
    <>
      <Findings findings={findings} {...rest} />
      <CriterionClause criterion={criterion.id} {...rest} />
    </>
  );
}

const keyedPart = (words: Words<"eligibility">, group: CriterionId | "vetoes", part: string, finding: Judgement) => ({
  key: partKey(group, part),
  finding,
  name: partName(words, group, part),
});

/** What falls short or needs a person stands by itself; what is met, or not filled in yet, is one quiet list each. */
function Findings({ findings, ...rest }: FindingContext & Extras & { findings: readonly Keyed[] }) {
  const { words, locale, beside, withOrigins } = rest;
  const listed = (status: Status) => (beside ? [] : findings.filter(({ finding }) => finding.status === status));
  const [missing, met] = [listed("missing"), listed("met")];
  const apart = findings.filter((keyed) => !missing.includes(keyed) && !met.includes(keyed));
  return (
    <>
      {apart.map(({ key, finding }) => (
        <Finding
          key={key}
          state={finding.status}
          sentence={findingSentence(words, locale, finding)}
          advice={withOrigins && <Origin of={key} {...rest} />}
        >
          {beside?.(key, finding)}
        </Finding>
      ))}
      <Listed findings={missing} state="missing" title={words("missingParts", { count: missing.length })} {...rest} />
      <Listed findings={met} state="met" title={words("metParts", { count: met.length })} {...rest} />
    </>
  );
}

function Listed(
  props: FindingContext & Extras & { findings: readonly Keyed[]; state: "missing" | "met"; title: string },
) {
  const { findings, state, title, ...rest } = props;
  const [only] = findings;
  if (!only) return null;
  const sentence = ({ finding }: Keyed) => findingSentence(rest.words, rest.locale, finding);
  if (findings.length === 1) {
    const origin = rest.withOrigins && <Origin of={only.key} {...rest} />;
    return <Finding state={state} sentence={sentence(only)} advice={origin} />;
  }
  return (
    <Finding state={state} sentence={title}>
      <ul className="mt-1 grid gap-0.5 text-ink-2">
        {findings.map((keyed) => (
          <li key={keyed.key}>
            {sentence(keyed)} <Origin of={keyed.key} {...rest} />
          </li>
        ))}
      </ul>
    </Finding>
  );
}

function Origin({ of, words, withOrigins, verified }: FindingContext & Extras & { of: FindingKey }) {
  if (!withOrigins) return null;
  return <span className="hint">{originWords(words, of, verified)}</span>;
}

/** Where the fact behind a finding came from, in words. */
function originWords(
  words: Words<"eligibility">,
  key: FindingKey,
  verified: ReadonlyMap<FindingKey, VerifiedOrigin> | undefined,
): string {
  const origin = factOrigin(key, verified);
  if (origin.from === "firm") return words("origin.firm", { section: origin.section });
  if (origin.from !== "verified") return words(`origin.${origin.from}`);
  const page = origin.page === null ? "" : words("origin.page", { page: origin.page });
  return words(`origin.${origin.by}`) + page;
}

/** The policy's sentence with this call's numbers; where there is no call yet, the interview's own. */
export function CriterionClause(props: FindingContext & { criterion: CriterionId }) {
  const { words, locale, policy, documentNo, criterion } = props;
  const { quote, source } = interviewQuote(words, criterion);
  const text = documentNo ? criterionClause(words, locale, policy, criterion) : quote;
  return (
    <Clause source={`${words(`criteria.${criterion}.place`)} · ${documentNo || source}`}>
      {words("quoted", { text })}
    </Clause>
  );
}
