import type { Metadata } from "next";
import { cache } from "react";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findOwnRecusals } from "@/lib/recusals/queries/own-recusals";
import { AskForm } from "@/lib/recusals/ui/ask-form";
import { RecusalCard } from "@/lib/recusals/ui/recusal-list";
import { WithdrawRecusal } from "@/lib/recusals/ui/withdraw-recusal";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }> };

const recusalsOf = cache(async (applicationId: string) => {
  const actor = await requireActor("firm");
  return (await findOwnRecusals(actor, applicationId)) ?? refuseUnknown(actor);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await recusalsOf((await params).applicationId);
  const t = await getWords("recusals");
  return { title: t("own.title") };
}

export default async function RecusalsPage({ params }: Props) {
  const { applicationId } = await params;
  const view = await recusalsOf(applicationId);
  const t = await getWords("recusals");
  return (
    <ClientWords namespaces={["recusals", "errors"]}>
      <Breadcrumbs
        trail={[{ href: `/applications/${applicationId}`, label: view.projectName || view.callTitle }]}
        here={t("own.title")}
      />
      <PageHead above={view.callTitle} title={t("own.title")} lead={t(view.isOpen ? "own.lead" : "own.closed")} />
      {view.rows.length > 0 && (
        <ul className="rule-list mb-10">
          {view.rows.map((row) => (
            <li className="grid gap-3 py-4" key={row.id}>
              <RecusalCard row={row} />
              {view.isOpen && row.state === "asked" && <WithdrawRecusal recusalId={row.id} name={row.name} />}
            </li>
          ))}
        </ul>
      )}
      {view.free.length > 0 && (
        <section className="grid gap-4">
          <h2>{t("ask.title")}</h2>
          <AskForm key={view.free.join()} applicationId={applicationId} free={view.free} />
        </section>
      )}
      {view.isOpen && view.free.length === 0 && <p className="text-ink-2">{t("own.full")}</p>}
      {!view.isOpen && view.rows.length === 0 && <p className="text-ink-2">{t("own.none")}</p>}
    </ClientWords>
  );
}
