import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { StartReview } from "@/lib/calls/ui/start-review";
import { nameIn } from "@/lib/core/coded-name";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { findPanel, type PanelView } from "@/lib/panels/queries/find-panel";
import { listUnlocks } from "@/lib/panels/queries/list-unlocks";
import { PANEL_LIST } from "@/lib/panels/schema/lists";
import { AdjustPanel } from "@/lib/panels/ui/adjust-panel";
import { ConflictTable } from "@/lib/panels/ui/conflict-table";
import { ExpertChoice } from "@/lib/panels/ui/expert-choice";
import { LoadTable } from "@/lib/panels/ui/load-table";
import { PanelBoard } from "@/lib/panels/ui/panel-board";
import { SealPanel } from "@/lib/panels/ui/seal-panel";
import { UnlockTable } from "@/lib/panels/ui/unlock-table";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { Stats } from "@/lib/ui/facts";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

const panelOf = cache(async (callId: string, search: SearchParameters) => {
  const actor = await requireActor("officer");
  const parameters = readListParameters(PANEL_LIST, search);
  const listing = { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize };
  const chosen = typeof search.application === "string" ? search.application : undefined;
  const view = (await findPanel(actor, callId, listing, chosen)) ?? (await refuseUnknown(actor));
  return { view, parameters, unlocks: await listUnlocks(actor, callId) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { callId } = await params;
  const [{ view }, t] = await Promise.all([panelOf(callId, await searchParams), getWords("panels")]);
  return { title: t("panel.titleOf", { call: view.call.title }) };
}

export default async function PanelPage({ params, searchParams }: Props) {
  const { callId } = await params;
  const { view, parameters, unlocks } = await panelOf(callId, await searchParams);
  const [t, practice] = await Promise.all([getWords("panels"), getWords("practice")]);
  const waiting = unlocks.filter(({ state }) => state === "asked");
  const { call, chosen } = view;
  const isUnderReview = call.state === "reviewing";
  return (
    <ClientWords namespaces={["panels", "unlocks", "calls", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: t("panel.calls") },
          { href: `/desk/calls/${callId}`, label: call.title },
        ]}
        here={t("panel.title")}
      />
      <PageHead
        above={call.title}
        title={t("panel.title")}
        lead={call.sealedAt ? undefined : t("panel.lead", { min: call.minReviews })}
        actions={
          <>
            <LinkButton look="outline" href={`/desk/calls/${callId}/practice`}>
              {practice("title")}
            </LinkButton>
            <LinkButton look="outline" href={`/desk/calls/${callId}/panel/plan`}>
              {t("panel.toPlan")}
            </LinkButton>
            <LinkButton look="outline" href={`/desk/calls/${callId}/panel/recusals`}>
              {t("panel.toRecusals")}
            </LinkButton>
            <LinkButton look="outline" href={`/desk/calls/${callId}/panel/conflicts`}>
              {t("panel.toConflicts")}
            </LinkButton>
          </>
        }
      />
      {view.start ? (
        <BeforeReview view={view} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
          {call.sealedAt && <SealedNote view={view} />}
          <Overview view={view} />
          {isUnderReview && <Choice view={view} />}
          <div>
            {chosen && isUnderReview && (
              <AdjustPanel
                callId={callId}
                row={chosen}
                experts={view.experts}
                minReviews={call.minReviews}
                unlocking={waiting.map(({ assignmentId }) => assignmentId)}
              />
            )}
            <PanelBoard view={view} parameters={parameters} />
          </div>
          {view.panel.length > 0 && <LoadTable callId={callId} experts={view.experts} />}
          {view.conflicts.length > 0 && <ConflictTable conflicts={view.conflicts} />}
          {unlocks.length > 0 && <UnlockTable unlocks={unlocks} />}
          {isUnderReview && (
            <SealPanel
              callId={callId}
              sheets={view.progress.locked}
              unlockedSheets={view.unlockedSheets}
              minReviews={call.minReviews}
              tooFew={view.tooFew}
              waitingUnlocks={waiting.length}
            />
          )}
        </div>
      )}
    </ClientWords>
  );
}

/** What would come under review, and what is still in the way of it. */
async function BeforeReview({ view: { call, start, waiting } }: { view: PanelView }) {
  const t = await getWords("panels");
  return (
    <Panel title={t("start.title")}>
      <div className="grid max-w-3xl gap-4">
        <p>{t("start.meaning", { eligible: waiting.eligible })}</p>
        {waiting.undecided > 0 && (
          <Alert tone="info">
            <p>
              {t.rich("start.undecided", {
                count: waiting.undecided,
                link: (words) => (
                  <TextLink href={`/desk/applications?call=${call.id}&state=undecided`}>{words}</TextLink>
                ),
              })}
            </p>
          </Alert>
        )}
        <StartReview callId={call.id} eligible={waiting.eligible} ready={start?.ok ?? false} />
      </div>
    </Panel>
  );
}

async function Overview({ view }: { view: PanelView }) {
  const t = await getWords("panels");
  const { assigned, declared, locked } = view.progress;
  return (
    <Stats
      stats={[
        { title: t("overview.applications"), value: view.applications },
        { title: t("overview.experts"), value: view.panel.length },
        { title: t("overview.declared"), value: `${declared} / ${assigned}` },
        {
          title: t("overview.locked"),
          value: `${locked} / ${assigned}`,
          note: view.call.sealedAt ? undefined : t("overview.noScores"),
        },
      ]}
    />
  );
}

async function Choice({ view }: { view: PanelView }) {
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  const choosable = view.experts.filter(({ disabled }) => !disabled);
  if (choosable.length === 0) return <EmptyState title={t("choose.none")} why={t("choose.noneWhy")} />;
  const experts = choosable.map((expert) => ({
    id: expert.id,
    name: expert.title === "" ? expert.name : t("choose.named", { name: expert.name, title: expert.title }),
    about: t("choose.about", {
      employer: expert.employerName,
      division: view.call.units.some(({ code }) => code === expert.divisionCode)
        ? nameIn(view.call.units, expert.divisionCode, locale)
        : t("choose.elsewhere"),
    }),
    specialties: expert.specialties.join(t("separator")),
    load: t("choose.load", { assigned: expert.assigned, locked: expert.locked }),
    onPanel: expert.onPanel,
  }));
  return (
    <ExpertChoice
      callId={view.call.id}
      applications={view.applications}
      experts={experts}
      begun={view.panel.length > 0}
    />
  );
}

async function SealedNote({ view }: { view: PanelView }) {
  const [t, locale] = await Promise.all([getWords("panels"), getLocale()]);
  const { call } = view;
  return (
    <Alert tone="success" icon="lock" title={t("sealed.title")}>
      <p>
        {call.sealedAt && <Instant at={call.sealedAt} locale={locale} />} · {t("sealed.meaning")}
      </p>
      <p>{t("sealed.root")}</p>
      <p className="code">{call.sealRoot}</p>
      <p className="mt-2">
        <LinkButton href={`/desk/calls/${call.id}/ranking`}>{t("sealed.toRanking")}</LinkButton>
      </p>
    </Alert>
  );
}
