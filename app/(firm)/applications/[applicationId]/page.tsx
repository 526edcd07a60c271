import type { Metadata } from "next";
import { cache } from "react";
import { answersTo } from "@/lib/applications/domain/answers";
import { SECTION_CODES } from "@/lib/applications/domain/content";
import { isDone } from "@/lib/applications/domain/section-state";
import { timeline } from "@/lib/applications/domain/timeline";
import { findTaskList, type TaskList } from "@/lib/applications/queries/find-task-list";
import { ClosingNotice } from "@/lib/applications/ui/closing-notice";
import { CourseSection } from "@/lib/applications/ui/course-steps";
import { DeadlineBadge } from "@/lib/applications/ui/deadline-badge";
import { LateAttempts } from "@/lib/applications/ui/late-attempts";
import { LeftWords } from "@/lib/applications/ui/left-words";
import { StampTask } from "@/lib/applications/ui/stamp-task";
import { ApplicationStateBadge } from "@/lib/applications/ui/state-badge";
import { PreviewLink, ReturnedAlert, SubmissionList, TaskActions, TaskItems } from "@/lib/applications/ui/task-list";
import { TimelineMoments } from "@/lib/applications/ui/timeline-moments";
import { WithdrawButton } from "@/lib/applications/ui/withdraw-button";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { hasOutcome } from "@/lib/awards/domain/has-outcome";
import { findOwnOutcome } from "@/lib/awards/queries/own-outcome";
import { OutcomeForFirm } from "@/lib/awards/ui/outcome-for-firm";
import { EligibilityPanel } from "@/lib/eligibility/ui/eligibility-panel";
import { findOwnSheets } from "@/lib/panels/queries/own-sheets";
import { OwnSheetsPanel } from "@/lib/panels/ui/own-sheets";
import { findOwnRating } from "@/lib/satisfaction/queries/own-rating";
import { RateStep } from "@/lib/satisfaction/ui/rate-step";
import { DecisionNotice } from "@/lib/screening/ui/decision-notice";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { Progress } from "@/lib/ui/progress";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }> };

/** The heading and the browser's title come from one question, so neither tells more than the other. */
const taskListOf = cache(async (applicationId: string) => {
  const actor = await requireActor("firm");
  return (await findTaskList(actor, applicationId)) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ projectName }, t] = await Promise.all([taskListOf((await params).applicationId), getWords("applications")]);
  return { title: projectName || t("list.unnamed") };
}

export default async function ApplicationPage({ params }: Props) {
  const view = await taskListOf((await params).applicationId);
  const [t, eligibility, evidence, recusals, locale] = await Promise.all([
    getWords("applications"),
    getWords("eligibility"),
    getWords("evidence"),
    getWords("recusals"),
    getLocale(),
  ]);
  const { application, sections, submissions, screening, members, now } = view;
  const { call, state } = application;
  const done = sections.filter(isDone).length;
  const left = sections.reduce((sum, section) => sum + section.faults.length + section.lackingFiles, 0);
  const moments = timeline({ ...application, submissions, decisions: screening, call: view.milestones });
  const editable = view.editRefusal === null;
  return (
    <ClientWords namespaces={["applications", "accounts", "satisfaction", "evidence", "errors"]}>
      <Breadcrumbs trail={[{ href: "/applications", label: t("title") }]} here={call.content.title} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-8">
          <div>
            <PageHead
              above={call.content.title}
              title={view.projectName || t("list.unnamed")}
              tags={state === "draft" ? undefined : <ApplicationStateBadge state={state} words={t} />}
            />
            {editable && (
              <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                <Progress
                  className="w-56"
                  value={done}
                  max={SECTION_CODES.length}
                  label={t("tasks.progress", { done })}
                />
                <p className="text-ink-2">
                  {t("tasks.progressLine", { done })}
                  {left > 0 && <> · {t("tasks.left", { count: left })}</>}
                </p>
              </div>
            )}
          </div>
          <LeftWords account={view.account.id} applicationId={application.id} except={paperOf(view)} />
          <ReturnedAlert view={view} words={t} eligibility={eligibility} evidence={evidence} locale={locale} />
          {(state === "ineligible" || state === "not_recommended") && (
            <DecisionNotice applicationId={application.id} verdict={state} />
          )}
          {hasOutcome(state) && <Outcome applicationId={application.id} />}
          {view.editRefusal === "call-closed" && <p className="lead">{t("tasks.closed")}</p>}
          <LateAttempts attempts={view.lateAttempts} words={t} />
          <ClosingNotice application={application} now={now} words={t} locale={locale} />
          {editable && (
            <section className="grid gap-4">
              <h2>{t("tasks.heading")}</h2>
              <TaskItems view={view} words={t} eligibility={eligibility} locale={locale} />
              <StampTask view={view} words={t} />
              <TaskActions view={view} words={t} />
            </section>
          )}
          {!editable && (
            <p className="flex flex-wrap gap-x-5 gap-y-3">
              <TextLink href={`/applications/${application.id}/check`}>{t("tasks.view")}</TextLink>
              <PreviewLink view={view} words={t} />
            </p>
          )}
          <CourseSection steps={view.steps} now={now} words={t} locale={locale} />
          <SubmissionList view={view} words={t} locale={locale} />
          <Satisfaction applicationId={application.id} />
          <section className="grid gap-4">
            <div className="flex items-baseline justify-between gap-3">
              <h2>{t("tasks.timeline")}</h2>
              <TextLink href={`/applications/${application.id}/history`}>{t("history.link")}</TextLink>
            </div>
            <TimelineMoments
              moments={moments}
              next={view.editRefusal === "call-closed" ? null : state}
              waiting={view.waiting}
              words={t}
              locale={locale}
            />
          </section>
        </div>
        <aside className="grid content-start gap-8">
          {state === "draft" && (
            <Panel>
              <p className="text-ink-2">{t("tasks.deadline")}</p>
              <p className="text-lg font-semibold">
                <Instant at={call.content.closesAt} locale={locale} />
              </p>
              <p className="mt-2">
                <DeadlineBadge now={now} closesAt={call.content.closesAt} words={t} />
              </p>
              {editable && <p className="hint mt-3">{t("tasks.advice")}</p>}
            </Panel>
          )}
          <section className="grid gap-3">
            <h2 className="text-lg">{t("tasks.conditions")}</h2>
            <EligibilityPanel
              evaluation={view.evaluation}
              words={eligibility}
              locale={locale}
              policy={call.content.policy}
              documentNo={call.content.documentNo || null}
            />
          </section>
          <section>
            <div className="flex items-baseline justify-between gap-3">
              <h2 className="text-lg">{t("tasks.people")}</h2>
              <TextLink href="/account/members">{t("tasks.invite")}</TextLink>
            </div>
            <ul className="rule-list mt-3 text-[0.9375rem]">
              {members.map((member) => (
                <li className="py-2.5" key={member.id}>
                  {member.you ? t("tasks.you", { name: member.name }) : member.name}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="text-lg">{recusals("own.title")}</h2>
            <p className="mt-2 text-ink-2">{recusals("own.short")}</p>
            <p className="mt-2">
              <TextLink href={`/applications/${application.id}/recusals`}>{recusals("own.open")}</TextLink>
            </p>
          </section>
          {view.mayWithdraw && <WithdrawButton applicationId={application.id} />}
        </aside>
      </div>
    </ClientWords>
  );
}

/** The answers to a return look after their own words. */
const paperOf = ({ answers }: TaskList) => (answers ? answersTo(answers.decisionId) : undefined);

async function Outcome({ applicationId }: { applicationId: string }) {
  const actor = await requireActor("firm");
  const outcome = await findOwnOutcome(actor, applicationId);
  const sheets = outcome && (await findOwnSheets(actor, applicationId));
  return (
    outcome && (
      <>
        <OutcomeForFirm outcome={outcome} />
        {sheets && <OwnSheetsPanel sheets={sheets} />}
      </>
    )
  );
}

/** How the step that was done last went for the firm. */
async function Satisfaction({ applicationId }: { applicationId: string }) {
  const rating = await findOwnRating(await requireActor("firm"), applicationId);
  return rating && <RateStep key={rating.step} {...rating} />;
}
