import { nameIn } from "@/lib/core/coded-name";
import { formatWan } from "@/lib/core/money";
import { normaliseCode } from "@/lib/core/normalise";
import type { LibraryMatchKind } from "@/lib/eligibility/domain/library-match";
import { FindingBadge, type FindingState } from "@/lib/ui/badge";
import { Panel } from "@/lib/ui/panel";
import type { AssessedApplication } from "../queries/read-assessed";
import { listed, type PlaceWords } from "./place-words";
import { StackedPairs } from "./stacked-pairs";

/** 项目库条目: the entry that the match rests on, compared with the claim. */
export function LibraryPanel({ application, words }: { application: AssessedApplication; words: PlaceWords }) {
  const { library, uscc, submission, call } = application;
  const { screening, locale } = words;
  const { entry, kind } = library;
  const badge = <FindingBadge state={STATES[kind]}>{screening(`desk.match.${kind}`)}</FindingBadge>;
  if (!entry) {
    const years = listed(locale, call.content.policy.libraryYears.map(String));
    return (
      <Panel title={screening("desk.library")} aside={badge}>
        <p className="text-ink-2">{screening("desk.noEntry", { years })}</p>
      </Panel>
    );
  }
  const compared = (listed: string | null, claimed: string | null) => {
    if (listed === null) return screening("desk.notListed");
    const same = normaliseCode(listed) === normaliseCode(claimed);
    return same ? screening("desk.same") : screening("desk.differs", { value: listed });
  };
  return (
    <Panel title={screening("desk.library")} aside={badge}>
      <StackedPairs
        pairs={[
          [
            screening("desk.entryNo"),
            <span key="no" className="num">
              {entry.entryNo}
            </span>,
          ],
          [screening("desk.entryName"), entry.name],
          [screening("desk.entryFirm"), entry.firmName],
          [screening("desk.entryUscc"), compared(entry.firmUscc, uscc)],
          [screening("desk.entryCode"), compared(entry.code, submission.content.C.projectCode)],
          ...(entry.division
            ? [[screening("queue.unit"), nameIn(call.lists.units, entry.division, locale)] as const]
            : []),
          ...(entry.plannedInvestmentFen === null
            ? []
            : [
                [
                  screening("desk.entryPlanned"),
                  screening("figures.wanValue", { value: formatWan(entry.plannedInvestmentFen) }),
                ] as const,
              ]),
          [
            screening("desk.entryYear"),
            <span key="year" className="num">
              {entry.year}
            </span>,
          ],
        ]}
      />
    </Panel>
  );
}

const STATES: Record<LibraryMatchKind, FindingState> = {
  "code-and-firm": "met",
  "firm-and-name": "met",
  "code-only": "needs-ruling",
  "firm-and-name-other-code": "needs-ruling",
  "name-only": "needs-ruling",
  none: "not-met",
  "not-given": "missing",
};
