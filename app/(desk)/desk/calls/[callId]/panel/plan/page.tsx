import { randomBytes } from "node:crypto";
import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { findPlan, type PlanView } from "@/lib/panels/queries/find-plan";
import { listedPlanRows } from "@/lib/panels/queries/plan-rows";
import { PLAN_LIST, planNumberIn } from "@/lib/panels/schema/lists";
import { ApplyPlan } from "@/lib/panels/ui/apply-plan";
import { PlanForm } from "@/lib/panels/ui/plan-form";
import { PlanReport } from "@/lib/panels/ui/plan-report";
import { PlanTable } from "@/lib/panels/ui/plan-table";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

const planOf = cache(async (callId: string, search: SearchParameters) => {
  const actor = await requireActor("officer");
  const parameters = readListParameters(PLAN_LIST, search);
  const view = (await findPlan(actor, callId, planNumberIn(parameters))) ?? (await refuseUnknown(actor));
  return { view, parameters };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ view }, t] = await Promise.all([planOf((await params).callId, await searchParams), getWords("plans")]);
  return { title: t("titleOf", { call: view.call.title }) };
}

const PLANNED = new Set(["open", "closed", "screening", "reviewing"]);

// words: plans.lead, plans.leadBefore, plans.leadAfter
const leadOf = (state: string) =>
  state === "reviewing" ? "lead" : PLANNED.has(state) ? "leadBefore" : ("leadAfter" as const);

export default async function PlanPage({ params, searchParams }: Props) {
  const { callId } = await params;
  const { view, parameters } = await planOf(callId, await searchParams);
  const t = await getWords("plans");
  const { call, drawn } = view;
  const path = `/desk/calls/${callId}/panel/plan`;
  const rows = listedPlanRows(drawn?.rows ?? [], parameters);
  const offset = pageOffset(parameters);
  return (
    <ClientWords namespaces={["plans", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: `/desk/calls/${callId}`, label: call.title },
          { href: `/desk/calls/${callId}/panel`, label: t("panel") },
        ]}
        here={t("title")}
      />
      <PageHead above={call.title} title={t("title")} lead={t(leadOf(call.state))} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {drawn && (
          <section className="grid gap-5">
            <h2>{t("report.title", { number: drawn.number })}</h2>
            {drawn.isOutdated && (
              <Alert tone="warning" title={t("outdated.title")}>
                <p>{t("outdated.why")}</p>
              </Alert>
            )}
            <ApplyPlan
              key={drawn.number}
              callId={callId}
              number={drawn.number}
              pairs={drawn.pairs}
              isOpen={
                call.state === "reviewing" &&
                drawn.short.length === 0 &&
                drawn.appliedAt === null &&
                drawn.pairs > 0 &&
                !drawn.isOutdated
              }
            />
            <PlanReport drawn={drawn}>
              <PlanTable
                path={path}
                parameters={parameters}
                rows={rows.slice(offset, offset + parameters.pageSize)}
                total={rows.length}
              />
            </PlanReport>
          </section>
        )}
        {PLANNED.has(call.state) && <Draw view={view} />}
        {view.plans.length > 0 && <Earlier view={view} />}
        {!drawn && !PLANNED.has(call.state) && <EmptyState title={t("none")} why={t("noneWhy")} />}
      </div>
    </ClientWords>
  );
}

/** The seed is the server's unless somebody types another: nobody draws until he likes what comes. */
async function Draw({ view }: { view: PlanView }) {
  const t = await getWords("plans");
  if (view.applications === 0) return <EmptyState title={t("noApplications")} why={t("noApplicationsWhy")} />;
  if (view.pool.length === 0) return <EmptyState title={t("noExperts")} why={t("noExpertsWhy")} />;
  const experts = view.pool.map(({ id, name, employerName, specialties, slot }) => ({
    id,
    slot,
    label: name,
    about: t("form.about", { employer: employerName, specialties: specialties.join(t("separator")) }),
  }));
  return (
    <Panel title={t("form.title", { applications: view.applications })}>
      <PlanForm callId={view.call.id} experts={experts} seed={randomBytes(8).toString("hex")} cap={view.applications} />
    </Panel>
  );
}

async function Earlier({ view }: { view: PlanView }) {
  const t = await getWords("plans");
  return (
    <section className="grid gap-3">
      <h2>{t("earlier")}</h2>
      <ul className="rule-list">
        {view.plans.map(({ number, drawnAt, isWhole, appliedAt }) => (
          <li className="flex flex-wrap items-center gap-4 py-2" key={number}>
            <TextLink href={`/desk/calls/${view.call.id}/panel/plan?number=${number}`}>
              {t("report.title", { number })}
            </TextLink>
            <TableInstant at={drawnAt} />
            <StatusBadge tone={appliedAt ? "success" : isWhole ? "neutral" : "error"}>
              {t(appliedAt ? "state.applied" : isWhole ? "state.whole" : "state.short")}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
