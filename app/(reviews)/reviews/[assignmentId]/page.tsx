import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { FileBeside } from "@/lib/evidence/ui/viewer/file-beside";
import { findReview, type OpenFile, type ReviewHead } from "@/lib/panels/queries/find-review";
import { ComputedPanel, ReturnsPanel } from "@/lib/panels/ui/computed-panel";
import { ConflictForm } from "@/lib/panels/ui/conflict-form";
import { DeclarationForm } from "@/lib/panels/ui/declaration-form";
import { fileParts } from "@/lib/panels/ui/file-parts";
import { FileTabs } from "@/lib/panels/ui/file-tabs";
import { LockedSheet } from "@/lib/panels/ui/locked-sheet";
import { ReviewKeys } from "@/lib/panels/ui/review-keys";
import { ScoreSheet } from "@/lib/panels/ui/score-sheet";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { FoldingPanel, Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";

type Props = { params: Promise<{ assignmentId: string }> };

const reviewOf = cache(async (assignmentId: string) => {
  const actor = await requireActor("expert");
  return (await findReview(actor, assignmentId)) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { assignmentId } = await params;
  const [{ head }, t] = await Promise.all([reviewOf(assignmentId), getWords("panels")]);
  return { title: t("review.titleOf", { firm: head.firmName }) };
}

export default async function ReviewPage({ params }: Props) {
  const { assignmentId } = await params;
  const [{ head, file }, t] = await Promise.all([reviewOf(assignmentId), getWords("panels")]);
  return (
    <ClientWords namespaces={["panels", "unlocks", "errors", "evidence"]}>
      <Breadcrumbs trail={[{ href: "/reviews", label: t("reviews.title") }]} here={head.firmName} />
      {file ? (
        <Desk head={head} file={file} />
      ) : head.progress !== "undeclared" && head.practiceFirst ? (
        <PracticeFirst callId={head.practiceFirst} head={head} />
      ) : (
        <Declaration head={head} />
      )}
    </ClientWords>
  );
}

/** Declared, but the practice of this call comes first. */
async function PracticeFirst({ callId, head }: { callId: string; head: ReviewHead }) {
  const t = await getWords("practice");
  return (
    <>
      <PageHead above={head.callTitle} title={head.projectName} lead={head.firmName} />
      <Alert tone="info" title={t("owed.title")}>
        <p>{t("owed.before")}</p>
        <p className="mt-2">
          <LinkButton href={`/reviews/practice/${callId}`}>{t("owed.link")}</LinkButton>
        </p>
      </Alert>
    </>
  );
}

async function Declaration({ head }: { head: ReviewHead }) {
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  const none = t("declare.noUscc");
  return (
    <>
      <PageHead above={head.callTitle} title={t("declare.title")} lead={t("declare.lead")} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-6">
          <Panel title={t("declare.applicant")}>
            <Pairs
              rows
              stack
              pairs={[
                [t("review.firm"), head.firmName],
                [
                  t("review.uscc"),
                  <span className="code" key="uscc">
                    {head.uscc}
                  </span>,
                ],
                [t("review.project"), head.projectName],
                [t("review.unit"), nameOf(head.unit, locale)],
              ]}
            />
          </Panel>
          <DeclarationForm assignmentId={head.assignmentId} signer={head.own.name} />
        </div>
        <Panel title={t("declare.you")} className="self-start">
          <Pairs
            rows
            stack
            pairs={[
              [t("declare.employer"), head.own.employerName],
              [
                t("review.uscc"),
                <span className="code" key="own">
                  {head.own.employerUscc ?? none}
                </span>,
              ],
            ]}
          />
          <p className="hint mt-3">{t("declare.youHint")}</p>
        </Panel>
      </div>
    </>
  );
}

async function Desk({ head, file }: { head: ReviewHead; file: OpenFile }) {
  const [t, locale, parts] = await Promise.all([getWords("panels"), getLocale(), fileParts(file)]);
  const { rubric, computed, returns, sheet } = file;
  const shared = {
    rubric,
    sheet,
    computedCenti: computed.map(({ pointsCenti }) => pointsCenti),
    head: <DeskHead head={head} />,
    file: (
      <FileBeside files={file.files} within>
        <FileTabs label={t("file.label")} parts={parts} />
      </FileBeside>
    ),
    computed: (
      <>
        <ComputedPanel {...{ rubric, computed, t, locale }} />
        {returns && <ReturnsPanel returns={returns} t={t} />}
      </>
    ),
  };
  const { nextId } = head.place;
  const nextHref = head.underReview && nextId && nextId !== head.assignmentId ? `/reviews/${nextId}` : null;
  const scores = !sheet.locked && head.underReview;
  return (
    <>
      {scores ? (
        <ScoreSheet
          {...shared}
          assignmentId={head.assignmentId}
          account={(await requireActor("expert")).accountId}
          below={<LateDeclaration assignmentId={head.assignmentId} t={t} />}
        />
      ) : (
        <LockedSheet
          {...shared}
          sealRoot={head.sealRoot}
          underReview={head.underReview}
          nextHref={nextHref}
          below={head.underReview && <LateDeclaration assignmentId={head.assignmentId} t={t} />}
        />
      )}
      <ReviewKeys parts={parts.map(({ id }) => id)} nextHref={nextHref} scores={scores} />
    </>
  );
}

/** A conflict that shows only in the file, or is remembered after locking, is declared until the seal. */
const LateDeclaration = ({ assignmentId, t }: { assignmentId: string; t: Words<"panels"> }) => (
  <FoldingPanel className="mt-6" title={t("late.title")}>
    <p className="mb-4 text-ink-2">{t("late.lead")}</p>
    <ConflictForm assignmentId={assignmentId} />
  </FoldingPanel>
);

async function DeskHead({ head }: { head: ReviewHead }) {
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  const { number, of } = head.place;
  return (
    <>
      <p className="hint max-sm:hidden">{t("review.place", { number, of, call: head.callTitle })}</p>
      <h1 className="text-xl sm:text-2xl">{head.projectName}</h1>
      <p className="text-ink-2 max-sm:hidden">
        {head.firmName} · {nameOf(head.unit, locale)}
      </p>
    </>
  );
}
