import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { findUnlock } from "@/lib/panels/queries/list-unlocks";
import { UnlockAnswer } from "@/lib/panels/ui/unlock-answer";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ unlockId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("unlocks");
  return { title: t("title") };
}

export default async function UnlockPage({ params }: Props) {
  const actor = await requireActor("approver");
  const unlock = (await findUnlock(actor, (await params).unlockId)) ?? (await refuseUnknown(actor));
  const [t, screening, locale] = await Promise.all([getWords("unlocks"), getWords("screening"), getLocale()]);
  return (
    <ClientWords namespaces={["unlocks", "errors"]}>
      <Breadcrumbs trail={[{ href: "/approvals", label: screening("approvals.title") }]} here={t("title")} />
      <PageHead above={unlock.callTitle} title={t("title")} lead={t("lead")} />
      <div className="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-8">
        <Pairs
          rows
          stack
          pairs={[
            [t("firm"), `${unlock.firmName} · ${unlock.projectName}`],
            [t("expert"), unlock.expertName],
            [t("reason"), unlock.reason],
            [t("askedBy"), unlock.askedBy],
            [t("askedAt"), formatInstant(unlock.askedAt, locale)],
          ]}
        />
        {unlock.state !== "asked" ? (
          <Alert tone="info">
            <p>{t("decide.over")}</p>
          </Alert>
        ) : unlock.askedById === actor.accountId ? (
          <Alert tone="info">
            <p>{t("decide.own")}</p>
          </Alert>
        ) : (
          <Panel title={t("decide.title")}>
            <UnlockAnswer unlockId={unlock.id} />
          </Panel>
        )}
      </div>
    </ClientWords>
  );
}
