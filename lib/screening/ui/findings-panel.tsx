import type { EligibilityPolicy } from "@/lib/eligibility/domain/eligibility-policy";
import type { FactOrigin } from "@/lib/eligibility/domain/fact-origin";
import { CRITERIA } from "@/lib/eligibility/domain/finding";
import { worstOf } from "@/lib/eligibility/domain/status";
import { criterionClause, findingSentence } from "@/lib/eligibility/ui/finding-words";
import { FindingBadge } from "@/lib/ui/badge";
import { Clause, Finding } from "@/lib/ui/finding";
import { Panel } from "@/lib/ui/panel";
import type { Words } from "@/lib/words/translate";
import type { AssessedFinding, FindingGroup } from "../domain/assessment";
import type { RulingView } from "../queries/read-rulings";
import type { PlaceWords } from "./place-words";

/** What the engine found on the figures that count, what the firm's own would give, and what a person ruled. */
export function FindingsPanel(props: {
  group: FindingGroup;
  findings: readonly AssessedFinding<RulingView>[];
  policy: EligibilityPolicy;
  documentNo: string;
  words: PlaceWords;
}) {
  const { group, findings, policy, documentNo, words } = props;
  const criterion = CRITERIA.find((known) => known === group);
  const status = worstOf(findings.map(({ effective }) => ({ status: effective })));
  return (
    <Panel title={words.screening("desk.findings")} aside={<FindingBadge state={status} />}>
      <div className="grid gap-4">
        {findings.map((finding) => (
          <OneFinding key={finding.key} finding={finding} words={words} />
        ))}
        {criterion && (
          <Clause source={words.screening("desk.source", { place: CRITERIA.indexOf(criterion) + 1, documentNo })}>
            {words.eligibility("quoted", { text: criterionClause(words.eligibility, words.locale, policy, criterion) })}
          </Clause>
        )}
      </div>
    </Panel>
  );
}

function OneFinding({ finding, words }: { finding: AssessedFinding<RulingView>; words: PlaceWords }) {
  const { screening, eligibility, locale } = words;
  const { claimed, verified, effective, origin, ruling, rulingState } = finding;
  const fromVerified = origin.from === "verified";
  const asClaimed = findingSentence(eligibility, locale, claimed);
  return (
    <Finding
      state={effective}
      sentence={findingSentence(eligibility, locale, verified)}
      advice={
        <span className="grid gap-0.5 text-[0.9375rem]">
          {fromVerified && <span>{screening("desk.claimedFinding", { sentence: asClaimed })}</span>}
          {ruling && rulingState && (
            <span className="font-semibold text-ink">{rulingWords(screening, ruling, rulingState)}</span>
          )}
          {ruling && rulingState === "counts" && <span>{ruling.reason}</span>}
          <span className="hint">{originWords(screening, origin)}</span>
        </span>
      }
    />
  );
}

function rulingWords(
  words: Words<"screening">,
  { outcome }: RulingView,
  state: NonNullable<AssessedFinding["rulingState"]>,
): string {
  switch (state) {
    case "counts":
      return words(`desk.ruled.${outcome}`);
    case "awaits-approval":
      return words("desk.ruled.awaits");
    case "approval-refused":
      return words("desk.ruled.refused");
    case "lapsed":
      return words("desk.ruled.lapsed");
  }
}

function originWords(words: Words<"screening">, origin: FactOrigin): string {
  if (origin.from === "firm") return words("desk.origin.firm", { section: origin.section });
  if (origin.from !== "verified") return words(`desk.origin.${origin.from}`);
  const page = origin.page === null ? "" : words("desk.origin.page", { page: origin.page });
  return words(`desk.origin.${origin.by}`) + page;
}
