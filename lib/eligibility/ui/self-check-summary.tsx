import { Icon } from "@/lib/ui/icon";
import type { Words } from "@/lib/words/translate";
import type { CriterionFinding, Evaluation, Judgement } from "../domain/finding";
import { STATUSES_WORST_FIRST, type Status } from "../domain/status";
import type { FindingContext } from "./finding-card";
import { findingSentence } from "./finding-words";

type Summary = FindingContext & {
  readonly evaluation: Evaluation;
  /** What is said of the library while the server has not answered. */
  readonly libraryUnanswered: string | null;
};

/** What is left to do, by how much, each a link to where it is done; never that somebody is out. */
export function SelfCheckSummary({ evaluation, libraryUnanswered, ...context }: Summary) {
  const words: Words<"eligibility"> = context.words;
  const statusOf = ({ id, status }: CriterionFinding): Status =>
    id === "library" && libraryUnanswered !== null ? "missing" : status;
  const { criteria } = evaluation;
  const open = criteria.filter((criterion) => statusOf(criterion) !== "met");
  const counts = STATUSES_WORST_FIRST.toReversed()
    .map((status) => ({ status, count: criteria.filter((criterion) => statusOf(criterion) === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => words("check.count", { status: words(`statuses.${status}`), count }))
    .join(" · ");
  const blank = criteria.every((criterion) => judgementsOf(criterion).every(({ status }) => status === "missing"));
  const look = blank ? "alert-info" : open.length === 0 ? "alert-success" : "alert-warning";
  const title = blank ? words("check.blank") : words("check.open", { count: open.length });
  return (
    <div className={`alert alert-soft ${look}`}>
      <Icon name={blank ? "info" : open.length === 0 ? "check" : "warn"} />
      <div className="grid min-w-0 gap-2">
        <h2 className="text-lg">{title}</h2>
        {!blank && open.length > 0 && (
          <ul className="grid gap-1">
            {open.map((criterion) => (
              <li key={criterion.id}>
                <a className="link" href={`#criterion-${criterion.id}`}>
                  {words(`criteria.${criterion.id}.name`)}
                </a>
                {words("check.colon")}
                {criterion.id === "library" && libraryUnanswered !== null
                  ? libraryUnanswered
                  : findingSentence(words, context.locale, worstOf(criterion))}
              </li>
            ))}
          </ul>
        )}
        {/* Only the counts are read out: they change when a result does, not with every key. */}
        <p className="hint" role="status">
          {counts}
        </p>
        <p className="hint">{words("check.advice")}</p>
      </div>
    </div>
  );
}

const judgementsOf = (criterion: CriterionFinding): readonly Judgement[] =>
  "reason" in criterion ? [criterion] : criterion.parts;

function worstOf(criterion: CriterionFinding): Judgement {
  const judgements = judgementsOf(criterion);
  const worst = judgements.find(({ status }) => status === criterion.status);
  if (!worst) throw new Error(`criterion ${criterion.id} has a status that none of its parts has`);
  return worst;
}
