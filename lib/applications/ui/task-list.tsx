import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { formatDay, formatInstant, shanghaiDay } from "@/lib/core/time";
import { pageReference } from "@/lib/evidence/domain/page-reference";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { LinkButton } from "@/lib/ui/button";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import type { Words } from "@/lib/words/translate";
import { isEditable } from "../domain/application-state";
import type { SubmissionContent } from "../domain/content";
import { isDone, isLacking, openCorrectionsOf } from "../domain/section-state";
import type { SectionTask, TaskList } from "../queries/find-task-list";
import type { AskedCorrection } from "../queries/read-corrections";
import { CorrectionAnswers } from "./correction-answers";
import { faultInList } from "./field-words";
import { correctionPlace, type RowWords } from "./row-words";
import { summaryLine } from "./summary-words";

type Props = { readonly view: TaskList; readonly words: Words<"applications"> };
/** Words that name rows and documents too. */
type PlaceProps = Props & RowWords & { readonly evidence: Words<"evidence"> };

const SHOWN_FAULTS = 2;

/** The seven sections: what each is, what it lacks, who touched it last. */
export function TaskItems({ view, words, eligibility, locale }: Props & RowWords & { locale: Locale }) {
  const { call } = view.application;
  return (
    <ol className="rule-list">
      {view.sections.map((task) => (
        <li
          className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 gap-y-1 py-4 hover:bg-quiet sm:grid-cols-[1.75rem_minmax(0,1fr)_auto]"
          key={task.code}
        >
          <span className="fig text-lg leading-7 text-primary">{task.code}</span>
          <div className="min-w-0">
            <h3>
              <TextLink
                className="after:absolute after:inset-0"
                href={`/applications/${view.application.id}/sections/${task.code}`}
              >
                {words(`sections.${task.code}.title`)}
              </TextLink>
            </h3>
            {task.summary.length > 0 && (
              <p className="text-ink-2 wrap-anywhere">
                {summaryLine(task.summary, { words, locale, lists: call.lists, policy: call.content.policy })}
              </p>
            )}
            <TaskDetail task={task} content={view.content} words={words} eligibility={eligibility} />
            {task.prefilled > 0 && (
              <p className="text-primary">{words("tasks.prefilled", { count: task.prefilled })}</p>
            )}
            {task.writers.length > 0 && (
              <p className="text-primary">
                {words("tasks.writing", { names: new Intl.ListFormat(locale).format(task.writers) })}
              </p>
            )}
            {task.savedBy !== null && (
              <p className="hint">
                {words("tasks.saved", { who: task.savedBy, when: formatInstant(task.savedAt, locale) })}
              </p>
            )}
          </div>
          <div className="col-start-2 flex flex-wrap content-start gap-2 sm:col-start-3">
            {openCorrectionsOf(task) > 0 && (
              <StatusBadge tone="warning" icon="warn">
                {words("tasks.corrections", { count: openCorrectionsOf(task) })}
              </StatusBadge>
            )}
            <TaskState task={task} words={words} />
          </div>
        </li>
      ))}
    </ol>
  );
}

type TaskProps = { readonly task: SectionTask; readonly words: Words<"applications"> };

function TaskDetail({ task, content, words, eligibility }: TaskProps & RowWords & { content: SubmissionContent }) {
  if (task.state === "untouched") return null;
  const typed = { section: task.code, content: content[task.code] };
  const faults = task.faults.slice(0, SHOWN_FAULTS).map((fault) => faultInList({ words, eligibility }, typed, fault));
  const more = task.faults.length - faults.length;
  const files =
    task.lackingFiles > 0
      ? words("tasks.filesLacking", { count: task.lackingFiles, files: task.files })
      : task.files > 0
        ? words("tasks.filesDone", { files: task.files })
        : null;
  return (
    <>
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
      {more > 0 && <p>{words("tasks.more", { count: more })}</p>}
      {files !== null && <p className={task.lackingFiles > 0 ? "" : "text-ink-2"}>{files}</p>}
    </>
  );
}

function TaskState({ task, words }: TaskProps) {
  const faulty = task.faults.filter((fault) => !isLacking(fault)).length;
  // What is still to be corrected is not done, however full it is; the badge beside this one says so.
  if (task.state === "done" && !isDone(task)) return null;
  switch (task.state) {
    case "done":
      return (
        <StatusBadge tone="success" icon="check">
          {words("tasks.done")}
        </StatusBadge>
      );
    case "faulty":
      return (
        <StatusBadge tone="error" icon="cross">
          {words("tasks.faulty", { count: faulty })}
        </StatusBadge>
      );
    case "lacking":
      return (
        <StatusBadge tone="warning" icon="dash">
          {words("tasks.lacking", { count: task.faults.length + task.lackingFiles })}
        </StatusBadge>
      );
    case "untouched":
      return <StatusBadge>{words("tasks.untouched")}</StatusBadge>;
  }
}

/** The next thing to do, and where everything can be looked over. */
export function TaskActions({ view, words }: Props) {
  const { application, sections, complete } = view;
  const next = sections.find((task) => !isDone(task));
  const check = `/applications/${application.id}/check`;
  if (complete && view.stamp.fault) {
    return (
      <ActionLine>
        <LinkButton href={`/applications/${application.id}/print`}>{words("stamp.task")}</LinkButton>
        <PreviewLink view={view} words={words} />
      </ActionLine>
    );
  }
  if (complete || !next) {
    return (
      <ActionLine>
        <LinkButton href={check}>
          {words(application.state === "returned" ? "tasks.checkAgain" : "tasks.check")}
        </LinkButton>
        <PreviewLink view={view} words={words} />
      </ActionLine>
    );
  }
  return (
    <div className="grid gap-4">
      <ActionLine>
        <LinkButton href={`/applications/${application.id}/sections/${next.code}`}>
          {words("tasks.carryOn", { code: next.code, title: words(`sections.${next.code}.title`) })}
        </LinkButton>
        <TextLink href={check}>{words("tasks.view")}</TextLink>
        <PreviewLink view={view} words={words} />
      </ActionLine>
      <p className="hint">{words("tasks.hint")}</p>
    </div>
  );
}

const ActionLine = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>
);

/** The whole paper as it stands now; of what has been handed in, the submission itself is shown. */
export function PreviewLink({ view, words }: Props) {
  const { id, state } = view.application;
  if (!isEditable(state)) return null;
  return (
    // Not a page of the portal: the browser keeps the file.
    <a className="link link-primary" href={`/api/applications/${id}/preview`} download>
      {words("tasks.preview")}
    </a>
  );
}

/** What the desk asked for, all at once, each to be answered; each stands at its field as well. */
export function ReturnedAlert({ view, locale, ...place }: PlaceProps & { locale: Locale }) {
  const { words } = place;
  const { application, account, screening, answers, sections, now } = view;
  if (application.state !== "returned" || application.returnedBy === null || answers === null) return null;
  const { decisionId, content, revision, savedAt, begun } = answers;
  // In the order of the return, by which each is called wherever it is named.
  const corrections = sections
    .flatMap((task) => task.corrections)
    .toSorted((left, right) => left.number - right.number);
  const { opinion = "", dueOn = null } = screening.at(-1) ?? {};
  const overdue = dueOn !== null && shanghaiDay(now) > dueOn;
  return (
    <section className="grid gap-5" id="answers">
      <Alert
        tone={overdue ? "error" : "warning"}
        title={words("tasks.returnedTitle", { stage: application.returnedBy, count: corrections.length })}
      >
        {opinion !== "" && <p>{words("timeline.opinion", { text: opinion })}</p>}
        {dueOn !== null && (
          <p className="font-semibold">
            {words(overdue ? "corrections.overdue" : "corrections.due", { day: formatDay(dueOn, locale) })}
          </p>
        )}
        <p>{words("tasks.returnedNext")}</p>
      </Alert>
      <CorrectionAnswers
        key={answers.decisionId}
        applicationId={application.id}
        account={account}
        answers={{ decisionId, content, revision, savedAt, begun }}
        corrections={corrections.map((correction) => ({
          number: correction.number,
          asked: <Asked applicationId={application.id} correction={correction} {...place} />,
        }))}
      />
    </section>
  );
}

type AskedProps = Omit<PlaceProps, "view"> & {
  readonly applicationId: string;
  readonly correction: AskedCorrection;
};

function Asked({ applicationId, correction, ...place }: AskedProps) {
  const { words } = place;
  const { section, field, reason, reasonCode, evidenceId, page } = correction;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <TextLink href={`/applications/${applicationId}/sections/${section}#${field}`}>
          {words("section.name", { code: section, title: correctionPlace(place, field) })}
        </TextLink>
        {reasonCode && <span className="hint">{words(`corrections.reasons.${reasonCode}`)}</span>}
        {evidenceId && (
          <TextLink href={`/applications/${applicationId}/sections/F${pageReference(evidenceId, page)}`}>
            {page ? words("corrections.page", { page }) : words("corrections.document")}
          </TextLink>
        )}
      </p>
      <p className="mt-1">{reason}</p>
    </>
  );
}

export function SubmissionList({ view, words, locale }: Props & { locale: Locale }) {
  const { application, submissions } = view;
  if (submissions.length === 0) return null;
  const path = `/applications/${application.id}`;
  return (
    <section className="grid gap-3">
      <h2>{words("tasks.submissions")}</h2>
      <ul className="rule-list">
        {submissions.map(({ number, receiptNo, submittedAt }) => (
          <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3" key={number}>
            <span>
              <span className="font-semibold">{words("tasks.submission", { number })}</span>{" "}
              <span className="num">{receiptNo}</span>
              <span className="hint block">
                <Instant at={submittedAt} locale={locale} />
              </span>
            </span>
            <span className="flex gap-4">
              <TextLink href={`${path}/receipt${number === submissions.length ? "" : `?submission=${number}`}`}>
                {words("tasks.receiptLink")}
              </TextLink>
              <TextLink href={`${path}/submissions/${number}`}>{words("tasks.readLink")}</TextLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
