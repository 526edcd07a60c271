import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { requireActor } from "@/lib/auth/session";
import { listWaitingProposals } from "@/lib/awards/queries/list-waiting-proposals";
import { WaitingProposals } from "@/lib/awards/ui/waiting-proposals";
import { listWaitingExtensions } from "@/lib/calls/queries/extensions";
import { WaitingExtensions } from "@/lib/calls/ui/waiting-extensions";
import { listWaitingLateRecusals } from "@/lib/panels/queries/late-recusals";
import { listWaitingUnlocks } from "@/lib/panels/queries/list-unlocks";
import { LateRecusalTable } from "@/lib/panels/ui/late-recusal-table";
import { UnlockTable } from "@/lib/panels/ui/unlock-table";
import { listExceptions } from "@/lib/screening/queries/exceptions";
import { EXCEPTION_LIST } from "@/lib/screening/schema/lists";
import { ExceptionTable } from "@/lib/screening/ui/exception-list";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("approvals.title") };
}

/** What waits for the approver's signature, one section for each kind. */
export default async function ApprovalsPage() {
  const actor = await requireActor("approver");
  const { sort, direction } = EXCEPTION_LIST;
  const [exceptions, proposals, extensions, unlocks, recusals, t, awards, calls, unlocking, recusing] =
    await Promise.all([
      listExceptions(actor, { sort, direction, filters: { state: "waiting" }, skip: 0 }),
      listWaitingProposals(actor),
      listWaitingExtensions(actor),
      listWaitingUnlocks(actor),
      listWaitingLateRecusals(actor),
      getWords("screening"),
      getWords("awards"),
      getWords("calls"),
      getWords("unlocks"),
      getWords("lateRecusals"),
    ]);
  return (
    <>
      <PageHead title={t("approvals.title")} lead={t("approvals.lead")} />
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
        {exceptions.total === 0 ? (
          <EmptyState title={t("exceptions.noneWaiting")} why={t("exceptions.emptyWhy")} />
        ) : (
          <ExceptionTable rows={exceptions.rows} />
        )}
      </section>
    </>
  );
}
