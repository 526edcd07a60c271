import { formatDay } from "@/lib/core/time";
import { Panel } from "@/lib/ui/panel";
import type { Names } from "../queries/people";
import type { DecisionView } from "../queries/read-decisions";
import { CorrectionLine, correctionLines } from "./changes-tab";
import type { PlaceWords } from "./place-words";
import { whenOf } from "./record-panel";

/** What county and city have decided, oldest first, with every correction they asked for. */
export function DecisionsPanel(props: { decisions: readonly DecisionView[]; names: Names; words: PlaceWords }) {
  const { decisions, names, words } = props;
  const { screening } = words;
  return (
    <Panel title={screening("desk.decisions")}>
      {decisions.length === 0 ? (
        <p className="text-ink-2">{screening("desk.noDecisions")}</p>
      ) : (
        <ol className="moments text-[0.9375rem]">
          {decisions.map((decision) => (
            <li key={decision.id} data-done="">
              <span className="font-semibold">
                {screening("desk.records.decided", {
                  who: names.get(decision.decidedById) ?? screening("desk.someone"),
                  stage: screening(`stages.${decision.stage}`),
                  verdict: screening(`decision.verdicts.${decision.verdict}`),
                })}
              </span>
              <span className="hint num block">{whenOf(decision.decidedAt)}</span>
              <span className="block whitespace-pre-line text-ink-2">
                {screening("desk.opinion", { text: decision.opinion })}
              </span>
              {decision.documentNo && (
                <span className="block text-ink-2">{screening("desk.documentNo", { text: decision.documentNo })}</span>
              )}
              {decision.corrections.length > 0 && (
                <details>
                  <summary className="cursor-pointer text-primary">
                    {screening("desk.corrections", { count: decision.corrections.length })}
                  </summary>
                  <ul className="mt-1 grid gap-1">
                    {decision.answerDueOn && (
                      <li className="hint">
                        {screening("desk.answerDue", {
                          day: formatDay(decision.answerDueOn.toISOString().slice(0, 10), words.locale),
                        })}
                      </li>
                    )}
                    {correctionLines(words, decision).map((line) => (
                      <li key={line.key}>
                        <CorrectionLine line={line} words={words} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
