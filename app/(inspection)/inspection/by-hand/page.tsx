import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { BY_HAND_KINDS } from "@/lib/inspection/domain/by-hand";
import { listByHand } from "@/lib/inspection/queries/list-by-hand";
import { BY_HAND_LIST } from "@/lib/inspection/schema";
import { outcomeText } from "@/lib/inspection/ui/by-hand-words";
import { Alert } from "@/lib/ui/alert";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("audit");
  return { title: t("byHand.title") };
}

/** One page that finds everything that people did in a sealed call which no rule would have done by itself. */
export default async function ByHandPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("inspector");
  const parameters = readListParameters(BY_HAND_LIST, await props.searchParams);
  const [view, t, panels, screening, eligibility] = await Promise.all([
    listByHand(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("audit"),
    getWords("panels"),
    getWords("screening"),
    getWords("eligibility"),
  ]);
  const words = { audit: t, panels, screening, eligibility };
  const { chain, calls, counts } = view;
  const found = counts.filter(({ count }) => count > 0);
  return (
    <>
      <PageHead title={t("byHand.title")} lead={t("byHand.lead")} />
      <div className="mb-8 grid gap-4">
        {chain.brokenAt === null ? (
          <Alert tone="success" title={t("byHand.chainWhole", { events: chain.events })} />
        ) : (
          <Alert tone="error" title={t("byHand.chainBroken", { seq: String(chain.brokenAt) })} />
        )}
        {found.length > 0 && (
          <p className="num">
            {found.map(({ kind, count }) => t("byHand.count", { kind: t(`byHand.kinds.${kind}`), count })).join("　")}
          </p>
        )}
      </div>
      <ListView
        path="/inspection/by-hand"
        spec={BY_HAND_LIST}
        parameters={parameters}
        rows={view.rows}
        total={view.total}
        rowKey={(row) => row.id}
        caption={t("byHand.title")}
        what={t("byHand.what")}
        exportPath="/inspection/by-hand/export"
        filters={[
          {
            name: "call",
            label: t("byHand.call"),
            options: calls.map(({ id, title }) => ({ value: id, label: title })),
          },
          {
            name: "kind",
            label: t("byHand.kind"),
            options: BY_HAND_KINDS.map((value) => ({ value, label: t(`byHand.kinds.${value}`) })),
          },
          { name: "q", label: t("byHand.q") },
        ]}
        columns={[
          { key: "at", head: t("events.at"), sort: "at", cell: (row) => <TableInstant at={row.at} /> },
          {
            key: "kind",
            head: t("byHand.kind"),
            names: true,
            cell: ({ kind, unlockId }) =>
              unlockId ? (
                <TextLink href={`/inspection/unlocks/${unlockId}`}>{t(`byHand.kinds.${kind}`)}</TextLink>
              ) : (
                t(`byHand.kinds.${kind}`)
              ),
          },
          { key: "outcome", head: t("byHand.outcome"), cell: (row) => outcomeText(words, row) },
          { key: "who", head: t("events.who"), cell: (row) => row.byName ?? "" },
          {
            key: "about",
            head: t("byHand.about"),
            cell: (row) => (
              <>
                {row.project ?? "—"}
                {row.expertName !== null && <span className="hint block">{row.expertName}</span>}
              </>
            ),
          },
          { key: "reason", head: t("byHand.reason"), cell: (row) => row.reason || "—" },
        ]}
        empty={<EmptyState title={t("byHand.empty")} why={t("byHand.emptyWhy")} />}
      />
    </>
  );
}
