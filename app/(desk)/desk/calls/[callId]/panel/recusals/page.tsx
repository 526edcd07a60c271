import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { canAnswer } from "@/lib/recusals/domain";
import { findCallRecusals } from "@/lib/recusals/queries/call-recusals";
import { AnswerForm } from "@/lib/recusals/ui/answer-form";
import { RecusalCard } from "@/lib/recusals/ui/recusal-list";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { PageHead } from "@/lib/ui/page-head";
import { FoldingPanel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

const recusalsOf = cache(async (callId: string) => {
  const actor = await requireActor("officer");
  return (await findCallRecusals(actor, callId)) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ call }, t] = await Promise.all([recusalsOf((await params).callId), getWords("recusals")]);
  return { title: t("desk.titleOf", { call: call.title }) };
}

export default async function CallRecusalsPage({ params }: Props) {
  const { callId } = await params;
  const { call, rows } = await recusalsOf(callId);
  const t = await getWords("recusals");
  const path = `/desk/calls/${callId}/panel/recusals`;
  const isOpen = canAnswer(call.state);
  return (
    <ClientWords namespaces={["recusals", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: `/desk/calls/${callId}`, label: call.title },
          { href: `/desk/calls/${callId}/panel`, label: t("desk.panel") },
        ]}
        here={t("desk.title")}
      />
      <PageHead above={call.title} title={t("desk.title")} lead={t("desk.lead")} />
      {rows.length === 0 && <EmptyState title={t("desk.none")} why={t("desk.noneWhy")} />}
      <ul className="rule-list">
        {rows.map((row) => (
          <li className="py-5" key={row.id}>
            <p className="mb-2 font-semibold">
              {row.firmName} <span className="hint font-normal">{row.projectName}</span>
            </p>
            <RecusalCard row={row} />
            {isOpen && row.state === "asked" && <AnswerForm recusalId={row.id} name={row.name} />}
            {isOpen && row.state !== "asked" && (
              <FoldingPanel className="mt-3" title={t("answer.again")}>
                <AnswerForm recusalId={row.id} name={row.name} />
              </FoldingPanel>
            )}
          </li>
        ))}
      </ul>
      {rows.length > 0 && <ExportLinks hrefOf={(format) => `${path}/export?format=${format}`} />}
    </ClientWords>
  );
}
