import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { requireActor } from "@/lib/auth/session";
import { WaitingProposals } from "@/lib/awards/ui/waiting-proposals";
import { WaitingExtensions } from "@/lib/calls/ui/waiting-extensions";
import { LateRecusalTable } from "@/lib/panels/ui/late-recusal-table";
import { UnlockTable } from "@/lib/panels/ui/unlock-table";
import { ExceptionTable } from "@/lib/screening/ui/exception-list";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";
import { findWaiting } from "../find-waiting";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("approvals.title") };
}

/** What waits for the approver's signature, one section for each kind. */
export default async function ApprovalsPage() {
  const actor = await requireActor("approver");
  const [waiting, t, awards, calls, unlocking, recusing] = await Promise.all([
    findWaiting(actor),
    getWords("screening"),
    getWords("awards"),
    getWords("calls"),
    getWords("unlocks"),
    getWords("lateRecusals"),
  ]);
  const { exceptions, proposals, extensions, unlocks, recusals } = waiting;
  const isIdle = Object.values(waiting).every((rows) => rows.length === 0);
  return (
    <>
      <PageHead
        title={t("approvals.title")}
        lead={t("approvals.lead")}
        actions={isIdle ? undefined : <ExportLinks buttons hrefOf={(format) => `/approvals/export?format=${format}`} />}
      />
      <DeskNews actor={actor} />
      {extensions.length > 0 && (
        <section className="mb-12">
          <h2 className="mb-3 text-xl">{calls("extension.waiting")}</h2>
          <WaitingExtensions extensions={extensions} />
        </section>
      )}
      {unlocks.length > 0 && (
        <section className="mb-12">
          <h2 className="mb-3 text-xl">{unlocking("waiting")}</h2>
          <UnlockTable linked unlocks={unlocks} />
        </section>
      )}
      {recusals.length > 0 && (
        <section className="mb-12">
          <h2 className="mb-3 text-xl">{recusing("waiting")}</h2>
          <LateRecusalTable linked rows={recusals} />
        </section>
      )}
      <section className="mb-12">
        <h2 className="mb-3 text-xl">{awards("waiting.title")}</h2>
        <WaitingProposals proposals={proposals} />
      </section>
      <section>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-xl">{t("exceptions.waiting")}</h2>
          <TextLink href="/approvals/exceptions">{t("exceptions.all")}</TextLink>
        </div>
        {exceptions.length === 0 ? (
          <EmptyState title={t("exceptions.noneWaiting")} why={t("exceptions.emptyWhy")} />
        ) : (
          <ExceptionTable rows={exceptions} />
        )}
      </section>
    </>
  );
}
