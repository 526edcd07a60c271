import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { canAnswer } from "@/lib/recusals/domain";
import { findCallRecusals } from "@/lib/recusals/queries/call-recusals";
import { RECUSAL_LIST } from "@/lib/recusals/schema";
import { RecusalAnswer } from "@/lib/recusals/ui/recusal-answer";
import { RecusalTable } from "@/lib/recusals/ui/recusal-table";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

const recusalsOf = cache(async (callId: string, search: SearchParameters) => {
  const actor = await requireActor("officer");
  const parameters = readListParameters(RECUSAL_LIST, search);
  const listing = { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize };
  const chosen = typeof search.recusal === "string" ? search.recusal : undefined;
  const view = (await findCallRecusals(actor, callId, listing, chosen)) ?? (await refuseUnknown(actor));
  return { view, parameters };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { callId } = await params;
  const [{ view }, t] = await Promise.all([recusalsOf(callId, await searchParams), getWords("recusals")]);
  return { title: t("desk.titleOf", { call: view.call.title }) };
}

export default async function CallRecusalsPage({ params, searchParams }: Props) {
  const { callId } = await params;
  const { view, parameters } = await recusalsOf(callId, await searchParams);
  const t = await getWords("recusals");
  const path = `/desk/calls/${callId}/panel/recusals`;
  return (
    <ClientWords namespaces={["recusals", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: `/desk/calls/${callId}`, label: view.call.title },
          { href: `/desk/calls/${callId}/panel`, label: t("desk.panel") },
        ]}
        here={t("desk.title")}
      />
      <PageHead above={view.call.title} title={t("desk.title")} lead={t("desk.lead")} />
      {view.chosen && <RecusalAnswer row={view.chosen} path={path} isOpen={canAnswer(view.call.state)} />}
      <RecusalTable path={path} view={view} parameters={parameters} />
    </ClientWords>
  );
}
