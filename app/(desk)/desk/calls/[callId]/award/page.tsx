import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { ArchiveCall } from "@/lib/awards/ui/archive-call";
import { AwardLists } from "@/lib/awards/ui/award-list";
import { ProposalCourse } from "@/lib/awards/ui/proposal-course";
import { ProposalSums } from "@/lib/awards/ui/proposal-sums";
import { SubstitutionPanel } from "@/lib/awards/ui/substitution-panel";
import { formatWan } from "@/lib/core/money";
import { formatDay, shanghaiDay } from "@/lib/core/time";
import { type AwardPage, findAwardPage } from "@/lib/notices/queries/find-award-page";
import { ConfirmAwards, type Unfilled } from "@/lib/notices/ui/confirm-awards";
import { DecidedToast } from "@/lib/notices/ui/decided-toast";
import { noticeCourse } from "@/lib/notices/ui/notice-course";
import { PublicationCheck } from "@/lib/notices/ui/publication-check";
import { Rechecks } from "@/lib/notices/ui/rechecks";
import { LinkButton } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await params;
  const t = await getWords("awards");
  return { title: t("list.proposed") };
}

/** The list of a call from the proposal to the archive: seen by the bureau, moved on by the officer. */
export default async function AwardPageOfCall({ params }: Props) {
  const actor = await requireActor("officer", "approver", "inspector");
  const page = (await findAwardPage(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const t = await getWords("awards");
  const { call, proposals, shown, notice } = page;
  const isOfficer = actor.role === "officer";
  const board = (
    <LinkButton look="outline" href={`/desk/calls/${call.id}/ranking`}>
      {t("board")}
    </LinkButton>
  );
  return (
    <ClientWords namespaces={["awards", "notices", "errors"]}>
      <DecidedToast>
        <PageHead
          above={call.title}
          title={t("title", { year: String(call.year) })}
          lead={t("lead")}
          actions={
            shown && (
              <>
                {notice && (
                  <LinkButton look="outline" href={`/notices/${notice.id}`}>
                    {t("toNotice")}
                  </LinkButton>
                )}
                {board}
                <PrintButton />
              </>
            )
          }
        />
        {shown ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <ProposalSums sums={shown.standing} budgetFen={call.fund.budgetFen} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-10 xl:grid-cols-[minmax(0,1fr)_28rem]">
              <aside className="grid content-start gap-6 xl:col-start-2">
                <NextStep page={page} isOfficer={isOfficer} />
                <SubstitutionPanel callId={call.id} found={page.substitution} officer={isOfficer} />
                <Rechecks
                  awards={page.rechecks}
                  asks={call.asksVetoes}
                  officer={isOfficer}
                  today={shanghaiDay(page.now)}
                />
                {proposals.map((proposal) => (
                  <ProposalOfPage key={proposal.id} proposal={proposal} page={page} />
                ))}
              </aside>
              <div className="min-w-0 xl:col-start-1 xl:row-start-1">
                <AwardLists proposal={shown} />
              </div>
            </div>
          </div>
        ) : (
          <EmptyState title={t("none.title")} why={t("none.why")} actions={board} />
        )}
      </DecidedToast>
    </ClientWords>
  );
}

async function ProposalOfPage({ proposal, page }: { proposal: AwardPage["proposals"][number]; page: AwardPage }) {
  const notice = page.noticeOf.get(proposal.id);
  return <ProposalCourse proposal={proposal} notice={notice ? await noticeCourse(notice, page.now) : null} />;
}

function unfilledOf({ substitution }: AwardPage): Unfilled | null {
  if (substitution === null) return null;
  const { fallen, moved, raised, leftFen } = substitution;
  return {
    fallen: fallen.length,
    left: formatWan(leftFen),
    couldBeFilled: moved.length + raised.length > 0,
  };
}

/** What the officer can do now, or what is waited for. */
async function NextStep({ page, isOfficer }: { page: AwardPage; isOfficer: boolean }) {
  const [t, notices, locale] = await Promise.all([getWords("awards"), getWords("notices"), getLocale()]);
  const { call, notice, mayConfirm, publication } = page;
  if (publication) return <PublicationCheck publication={publication} officer={isOfficer} />;
  if (!isOfficer) return null;
  if (call.state === "publicity" && notice) {
    return (
      <Panel title={notices("confirm.title")}>
        {mayConfirm ? (
          <ConfirmAwards callId={call.id} title={call.title} unfilled={unfilledOf(page)} />
        ) : (
          <p>
            {page.now > notice.endsAt
              ? notices("confirm.waitingForDocument")
              : notices("confirm.waiting", { end: formatDay(notice.endsOn, locale) })}
          </p>
        )}
      </Panel>
    );
  }
  if (call.state === "confirmed") {
    return (
      <Panel title={t("archive.title")}>
        <ArchiveCall callId={call.id} title={call.title} />
      </Panel>
    );
  }
  return call.state === "archived" ? (
    <Panel title={t("archive.title")}>
      <p>{t("archive.done")}</p>
    </Panel>
  ) : null;
}
