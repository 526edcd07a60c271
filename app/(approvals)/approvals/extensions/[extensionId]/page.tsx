import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findWaitingExtension } from "@/lib/calls/queries/extensions";
import { ExtensionAnswer } from "@/lib/calls/ui/extension-answer";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ extensionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("extension.waiting") };
}

export default async function ExtensionPage({ params }: Props) {
  const actor = await requireActor("approver");
  const extension = (await findWaitingExtension(actor, (await params).extensionId)) ?? (await refuseUnknown(actor));
  const [t, screening, locale] = await Promise.all([getWords("calls"), getWords("screening"), getLocale()]);
  return (
    <ClientWords namespaces={["calls", "errors"]}>
      <Breadcrumbs
        trail={[{ href: "/approvals", label: screening("approvals.title") }]}
        here={t("extension.waiting")}
      />
      <PageHead above={extension.callTitle} title={t("extension.waiting")} lead={t("extension.approvalLead")} />
      <div className="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-8">
        <Pairs
          rows
          stack
          pairs={[
            [t("extension.from"), formatInstant(extension.fromClosesAt, locale)],
            [t("extension.to"), formatInstant(extension.toClosesAt, locale)],
            [t("extension.reason"), extension.reason],
            [t("extension.proposedBy"), extension.proposedBy],
            [t("extension.proposedAt"), formatInstant(extension.proposedAt, locale)],
          ]}
        />
        {extension.own ? (
          <Alert tone="info">
            <p>{t("extension.refusal.extension-own")}</p>
          </Alert>
        ) : (
          <Panel title={t("extension.decide")}>
            <ExtensionAnswer extensionId={extension.id} />
          </Panel>
        )}
      </div>
    </ClientWords>
  );
}
