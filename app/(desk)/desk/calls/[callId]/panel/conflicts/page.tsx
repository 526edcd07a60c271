import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { findConflicts } from "@/lib/panels/queries/find-conflicts";
import { findLateRecusals } from "@/lib/panels/queries/late-recusals";
import { CONFLICT_LIST } from "@/lib/panels/schema/lists";
import { CompareButton } from "@/lib/panels/ui/compare-button";
import { ConflictCourse } from "@/lib/panels/ui/conflict-course";
import { ConflictList } from "@/lib/panels/ui/conflict-list";
import { LateRecusals } from "@/lib/panels/ui/late-recusals";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Stats } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

const conflictsOf = cache(async (callId: string, search: SearchParameters) => {
  const [actor, locale] = await Promise.all([requireActor("officer"), getLocale()]);
  const parameters = readListParameters(CONFLICT_LIST, search);
  const listing = { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize };
  const chosen = typeof search.conflict === "string" ? search.conflict : undefined;
  const view = (await findConflicts(actor, callId, listing, locale, chosen)) ?? (await refuseUnknown(actor));
  return { view, parameters, late: await findLateRecusals(actor, callId, locale) };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { callId } = await params;
  const [{ view }, t] = await Promise.all([conflictsOf(callId, await searchParams), getWords("conflicts")]);
  return { title: t("list.titleOf", { call: view.call.title }) };
}

export default async function ConflictsPage({ params, searchParams }: Props) {
  const { callId } = await params;
  const { view, parameters, late } = await conflictsOf(callId, await searchParams);
  const t = await getWords("conflicts");
  const path = `/desk/calls/${callId}/panel/conflicts`;
  return (
    <ClientWords namespaces={["conflicts", "lateRecusals", "panels", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: `/desk/calls/${callId}`, label: view.call.title },
          { href: `/desk/calls/${callId}/panel`, label: t("list.panel") },
        ]}
        here={t("list.title")}
      />
      <PageHead above={view.call.title} title={t("list.title")} lead={t("list.lead")} />
      <div className="mb-8">
        <Stats
          stats={(["suspected", "confirmed", "cleared"] as const).map((state) => ({
            title: t(`state.${state}`),
            value: view.counts[state],
            href: `${path}?state=${state}`,
          }))}
        />
      </div>
      {view.call.state === "reviewing" && (
        <div className="mb-8">
          <CompareButton callId={callId} />
        </div>
      )}
      <LateRecusals callId={callId} view={late} />
      {view.chosen && <ConflictCourse row={view.chosen} call={view.call} />}
      <ConflictList view={view} parameters={parameters} />
    </ClientWords>
  );
}
