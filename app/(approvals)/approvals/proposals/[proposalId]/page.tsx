import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { AwardLists } from "@/lib/awards/ui/award-list";
import { ProposalCourse } from "@/lib/awards/ui/proposal-course";
import { ProposalSums } from "@/lib/awards/ui/proposal-sums";
import { SendBackForm } from "@/lib/awards/ui/send-back-form";
import { SignForm } from "@/lib/awards/ui/sign-form";
import { formatInstant, shanghaiDay } from "@/lib/core/time";
import { type ApprovalPage, findApprovalPage } from "@/lib/notices/queries/find-award-page";
import { ApproveForm } from "@/lib/notices/ui/approve-form";
import { noticeCourse } from "@/lib/notices/ui/notice-course";
import { PublicationCheck } from "@/lib/notices/ui/publication-check";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { PageHead } from "@/lib/ui/page-head";
import { FoldingPanel, Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ proposalId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("awards");
  return { title: t("waiting.title") };
}

export default async function ProposalPage({ params }: Props) {
  const actor = await requireActor("approver");
  const page = (await findApprovalPage(actor, (await params).proposalId)) ?? (await refuseUnknown(actor));
  const [t, approvals, locale] = await Promise.all([getWords("awards"), getWords("screening"), getLocale()]);
  const { call, proposal, notice, now } = page;
  const { number, proposedBy, proposedAt } = proposal;
  const title = t("approval.title", { year: String(call.year) });
  return (
    <ClientWords namespaces={["awards", "notices", "evidence", "errors"]}>
      <Breadcrumbs trail={[{ href: "/approvals", label: approvals("approvals.title") }]} here={title} />
      <PageHead
        above={call.title}
        title={title}
        lead={t("approval.lead", { number, name: proposedBy, at: formatInstant(proposedAt, locale) })}
        actions={
          <>
            {notice && (
              <LinkButton look="outline" href={`/notices/${notice.id}`}>
                {t("toNotice")}
              </LinkButton>
            )}
            <LinkButton look="outline" href={`/desk/calls/${call.id}/ranking`}>
              {t("board")}
            </LinkButton>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <ProposalSums sums={proposal.standing} budgetFen={call.fund.budgetFen} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10 xl:grid-cols-[minmax(0,1fr)_28rem]">
          <aside className="grid content-start gap-6 xl:col-start-2">
            <ProposalCourse proposal={proposal} notice={notice && (await noticeCourse(notice, now))} />
            <Answer page={page} />
          </aside>
          <div className="min-w-0 xl:col-start-1 xl:row-start-1">
            <AwardLists proposal={proposal} />
          </div>
        </div>
      </div>
    </ClientWords>
  );
}

/** The signature that is this person's to give, or whose it is; nothing once all stand or the list was sent back. */
async function Answer({ page: { proposal, publication, mySignature, now } }: { page: ApprovalPage }) {
  const [t, notices] = await Promise.all([getWords("awards"), getWords("notices")]);
  const { next } = proposal;
  if (next === null) return null;
  if (mySignature !== null) {
    return mySignature === "not-published" ? null : (
      <Panel title={t("sign.title", { office: next.step.office })}>
        <p>{t(`refusal.${mySignature}`)}</p>
      </Panel>
    );
  }
  const step = { proposalId: proposal.id, place: next.place, record: next.step.record, today: shanghaiDay(now) };
  return (
    <>
      {next.publishes && publication && <PublicationCheck publication={publication} />}
      <Panel title={next.publishes ? notices("approve.title") : t("sign.title", { office: next.step.office })}>
        <p className="mb-4 text-ink-2">
          {next.publishes ? notices("approve.lead") : t(`sign.lead.${next.step.record}`)}
        </p>
        {next.publishes ? <ApproveForm {...step} /> : <SignForm {...step} />}
      </Panel>
      {proposal.state === "proposed" && (
        <FoldingPanel title={t("sendBack.title")}>
          <SendBackForm proposalId={proposal.id} />
        </FoldingPanel>
      )}
    </>
  );
}
