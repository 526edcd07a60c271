import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findSentBack, type SentBack } from "@/lib/awards/queries/find-sent-back";
import { ProposeForm } from "@/lib/awards/ui/propose-form";
import { SentBackAlert } from "@/lib/awards/ui/sent-back-alert";
import { listQuery, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { formatInstant } from "@/lib/core/time";
import { type BoardRun, type BoardView, findBoard } from "@/lib/ranking/queries/find-board";
import { RANKING_LIST } from "@/lib/ranking/schema";
import { ScoreOrigin, Severities } from "@/lib/ranking/ui/board-aside";
import { BoardFacts } from "@/lib/ranking/ui/board-facts";
import { DrawRanking } from "@/lib/ranking/ui/draw-ranking";
import { NearTheLine } from "@/lib/ranking/ui/near-the-line";
import { RankingList } from "@/lib/ranking/ui/ranking-list";
import { Alert } from "@/lib/ui/alert";
import { LinkButton } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("ranking");
  return { title: t("table.caption") };
}

/** Those who deliberate see the board; the officer alone draws and proposes. */
export default async function RankingPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer", "approver", "inspector");
  const { callId } = await params;
  const view = (await findBoard(actor, callId)) ?? (await refuseUnknown(actor));
  const sentBack = view.call.state === "sealed" ? await findSentBack(actor, callId) : null;
  const isOfficer = actor.role === "officer";
  return (
    <ClientWords namespaces={["ranking", "awards", "errors"]}>
      {view.run ? (
        <Ranked view={view} run={view.run} search={await searchParams} isOfficer={isOfficer} sentBack={sentBack} />
      ) : (
        <NotRanked view={view} isOfficer={isOfficer} />
      )}
    </ClientWords>
  );
}

async function NotRanked({ view: { call, projects }, isOfficer }: { view: BoardView; isOfficer: boolean }) {
  const [t, locale] = await Promise.all([getWords("ranking"), getLocale()]);
  const title = t("title", { year: String(call.year) });
  if (call.sealedAt === null) {
    return (
      <>
        <PageHead title={title} above={call.title} />
        <EmptyState title={t("unsealed.title")} why={t("unsealed.why")} />
      </>
    );
  }
  const lead = t("leadSealed", { projects, at: formatInstant(call.sealedAt, locale) });
  return (
    <>
      <PageHead title={title} above={call.title} lead={lead} />
      <EmptyState
        title={t("draw.title")}
        why={isOfficer ? t("draw.why") : t("draw.wait")}
        actions={isOfficer && <DrawRanking callId={call.id} />}
      />
    </>
  );
}

async function PanelPapers({ path }: { path: string }) {
  const t = await getWords("awards");
  return (
    <Panel title={t("minutes.papers")} className="no-print">
      <ul className="grid gap-2">
        {(["minutes", "experts"] as const).map((paper) => (
          <li key={paper} className="flex flex-wrap gap-x-4">
            <span>{t(paper === "minutes" ? "minutes.download" : "minutes.experts")}</span>
            {(["pdf", "xlsx", "csv"] as const).map((format) => (
              // Not a page of the portal: the browser keeps the file.
              <a
                key={format}
                className="link link-primary"
                href={`${path}/${paper}?format=${format}`}
                aria-label={`${t(paper === "minutes" ? "minutes.download" : "minutes.experts")} ${format}`}
                download
              >
                {format.toUpperCase()}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type RankedProps = {
  view: BoardView;
  run: BoardRun;
  search: SearchParameters;
  isOfficer: boolean;
  sentBack: SentBack | null;
};

async function Ranked({ view: { call, projects }, run, search, isOfficer, sentBack }: RankedProps) {
  const [t, awards, recusals, locale] = await Promise.all([
    getWords("ranking"),
    getWords("awards"),
    getWords("lateRecusals"),
    getLocale(),
  ]);
  const parameters = readListParameters(RANKING_LIST, search);
  const path = `/desk/calls/${call.id}/ranking`;
  const query = listQuery(RANKING_LIST, parameters, { page: 1 });
  const { board } = run;
  return (
    <>
      <PageHead
        above={call.title}
        title={t("title", { year: String(call.year) })}
        lead={
          call.sealedAt &&
          t("lead", { projects, experts: board.experts.length, at: formatInstant(call.sealedAt, locale) })
        }
        actions={
          <>
            <ExportLinks
              buttons
              hrefOf={(format) => `${path}/export${query === "" ? "?" : `${query}&`}format=${format}`}
            />
            {isOfficer && (
              <LinkButton look="outline" small href={`${path}/what-if`}>
                {t("whatIf.open")}
              </LinkButton>
            )}
            <PrintButton />
            {isOfficer && call.state !== "sealed" && (
              <LinkButton look="outline" small href={`/desk/calls/${call.id}/award`}>
                {awards("title", { year: String(call.year) })}
              </LinkButton>
            )}
          </>
        }
      />
      {sentBack && (
        <div className="mb-8">
          <SentBackAlert sentBack={sentBack} />
        </div>
      )}
      {run.gone > 0 && (
        <Alert tone="warning" title={recusals("stale.title")} className="mb-8">
          <p>{recusals("stale.text", { count: run.gone })}</p>
        </Alert>
      )}
      <BoardFacts board={board} budgetFen={call.fund.budgetFen} />
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <RankingList
          path={path}
          board={board}
          budgetFen={call.fund.budgetFen}
          units={call.units}
          parameters={parameters}
        />
        <aside className="grid content-start gap-6">
          <ScoreOrigin call={call} run={run} />
          <NearTheLine run={run} />
          <Severities experts={run.experts} />
          <PanelPapers path={path} />
          {isOfficer && call.state === "sealed" && (
            <Panel title={awards("propose.title")} className="no-print">
              <div className="mb-5 grid gap-2">
                <p className="hint">{awards("redraw")}</p>
                <DrawRanking callId={call.id} again />
                <p className="hint">
                  <TextLink href={`/desk/calls/${call.id}/panel/conflicts`}>{recusals("toAsk")}</TextLink>
                </p>
              </div>
              <ProposeForm callId={call.id} runId={run.id} openRanks={board.openRanks.join(t("stats.separator"))} />
            </Panel>
          )}
        </aside>
      </div>
    </>
  );
}
