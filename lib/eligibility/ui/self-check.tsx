"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type ReactNode, useCallback, useMemo } from "react";
import { useForm, useWatch } from "react-hook-form";
import { FindingBadge } from "@/lib/ui/badge";
import { Button, LinkButton } from "@/lib/ui/button";
import { Finding } from "@/lib/ui/finding";
import { TextLink } from "@/lib/ui/link";
import { PrintButton } from "@/lib/ui/print-button";
import { useHydrated } from "@/lib/ui/use-hydrated";
import { useLocale, useWords } from "@/lib/words/client";
import { preparePolicy } from "../domain/eligibility-policy";
import { evaluateCase } from "../domain/evaluate";
import type { CriterionFinding } from "../domain/finding";
import { blankAnswers, type SelfCheckAnswers, selfCheckFacts } from "../domain/self-check";
import type { SelfCheckBasis } from "../queries/self-check-basis";
import { selfCheckSchema } from "../schema/self-check";
import { CriterionClause, CriterionFindings, type FindingContext } from "./finding-card";
import {
  BenefitFields,
  CompletionFields,
  InvestmentFields,
  LibraryFields,
  RegistrationFields,
  type SelfCheckForm,
} from "./self-check-fields";
import { SelfCheckSummary } from "./self-check-summary";
import { forgetAnswers, useKeptAnswers } from "./use-kept-answers";
import { useLibraryMatch } from "./use-library-match";

const START = "/applications/start?from=check";

/** The five criteria as a short form. The engine runs here, in the browser; only the library is asked for at the server. */
export function SelfCheck({ basis, visitor }: { basis: SelfCheckBasis; visitor: "nobody" | "firm" | "staff" }) {
  const words = useWords("eligibility");
  const locale = useLocale();
  const { policy, call, landCounts, today, authorities } = basis;
  const prepared = useMemo(() => preparePolicy(policy), [policy]);
  const form = useForm<SelfCheckAnswers>({
    resolver: zodResolver(selfCheckSchema, undefined, { raw: true }),
    defaultValues: blankAnswers(policy.formalities),
    mode: "onTouched",
  });
  const { reset } = form;
  // Every name has a default value, so none is missing from what is watched.
  const answers = useWatch({ control: form.control }) as SelfCheckAnswers;
  const restore = useCallback((kept: SelfCheckAnswers) => reset(kept, { keepDefaultValues: true }), [reset]);
  useKeptAnswers({ answers, formalities: policy.formalities, restore });
  const library = useLibraryMatch(policy.libraryYears, answers);
  const evaluation = evaluateCase(
    prepared,
    selfCheckFacts(answers, policy, today, library.kind ?? "not-given", authorities),
  );
  const unanswered = library.state === "answered" ? null : words(`check.library.${library.state}`);
  const context: FindingContext = { words, locale, policy, documentNo: call?.documentNo ?? null };
  const fields: SelfCheckForm = { form, answers, policy, landCounts, authorities };

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <SelfCheckSummary evaluation={evaluation} libraryUnanswered={unanswered} {...context} />
      <form
        className="grid divide-y divide-line border-b border-line"
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        {evaluation.criteria.map((criterion, place) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            place={place + 1}
            instead={criterion.id === "library" ? unanswered : null}
            context={context}
          >
            {FIELDS_OF[criterion.id](fields)}
          </CriterionRow>
        ))}
      </form>
      {policy.vetoes && policy.vetoes.length > 0 && <p className="text-ink-2">{words("check.vetoes")}</p>}
      <Onward
        visitor={visitor}
        onClear={() => {
          forgetAnswers();
          reset(blankAnswers(policy.formalities));
        }}
      />
    </div>
  );
}

const FIELDS_OF: Readonly<Record<CriterionFinding["id"], (fields: SelfCheckForm) => ReactNode>> = {
  library: (fields) => <LibraryFields {...fields} />,
  registration: (fields) => <RegistrationFields {...fields} />,
  investment: (fields) => <InvestmentFields {...fields} />,
  completion: (fields) => <CompletionFields {...fields} />,
  benefit: (fields) => <BenefitFields {...fields} />,
};

/** What is asked on one side, what comes of it on the other. */
function CriterionRow(props: {
  criterion: CriterionFinding;
  place: number;
  /** What is said while there is no answer to judge. */
  instead: string | null;
  context: FindingContext;
  children: ReactNode;
}) {
  const { criterion, place, instead, context } = props;
  const id = `criterion-${criterion.id}`;
  return (
    <section className="py-8 first:pt-0" aria-labelledby={id}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 className="text-xl" id={id}>
          <span className="fig me-2 text-primary">{place}</span>
          {context.words(`criteria.${criterion.id}.name`)}
        </h2>
        <FindingBadge state={instead === null ? criterion.status : "missing"} />
      </div>
      <div className="mt-4 grid gap-x-12 gap-y-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid content-start gap-4">{props.children}</div>
        <div className="grid content-start gap-3">
          {instead === null ? (
            <CriterionFindings criterion={criterion} {...context} />
          ) : (
            <>
              <Finding state="missing" sentence={instead} />
              <CriterionClause criterion={criterion.id} {...context} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Onward({ visitor, onClear }: { visitor: "nobody" | "firm" | "staff"; onClear: () => void }) {
  const words = useWords("eligibility");
  const hydrated = useHydrated();
  const next = encodeURIComponent(START);
  return (
    <div className="no-print grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {visitor === "firm" && <LinkButton href={START}>{words("check.carry")}</LinkButton>}
        {visitor === "nobody" && (
          <LinkButton href={`/sign-in?next=${next}`} className="shrink whitespace-normal">
            {words("check.carryBySignIn")}
          </LinkButton>
        )}
        <PrintButton />
        <Button look="ghost" disabled={!hydrated} onClick={onClear}>
          {words("check.clear")}
        </Button>
      </div>
      {visitor === "nobody" && (
        <p className="text-ink-2">
          {words.rich("check.register", {
            link: (text) => <TextLink href={`/register?next=${next}`}>{text}</TextLink>,
          })}
        </p>
      )}
    </div>
  );
}
