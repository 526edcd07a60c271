import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { findLateRecusal } from "@/lib/panels/queries/late-recusals";
import { LateRecusalAnswer } from "@/lib/panels/ui/late-recusal-answer";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ recusalId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("lateRecusals");
  return { title: t("title") };
}

/** A conflict that came to light after the seal: the second person decides whether the sheet still counts, without a score. */
export default async function LateRecusalPage({ params }: Props) {
  const actor = await requireActor("approver");
  const asked = (await findLateRecusal(actor, (await params).recusalId)) ?? (await refuseUnknown(actor));
  const [t, screening, panels, locale] = await Promise.all([
    getWords("lateRecusals"),
    getWords("screening"),
    getWords("panels"),
    getLocale(),
  ]);
  return (
    <ClientWords namespaces={["lateRecusals", "errors"]}>
      <Breadcrumbs trail={[{ href: "/approvals", label: screening("approvals.title") }]} here={t("title")} />
      <PageHead above={asked.callTitle} title={t("title")} lead={t("lead")} />
      <div className="grid max-w-[48rem] grid-cols-[minmax(0,1fr)] gap-8">
        <Pairs
          rows
          stack
          pairs={[
            [t("firm"), `${asked.firmName} · ${asked.projectName}`],
            [t("expert"), asked.expertName],
            [t("kind"), panels(`kind.${asked.kind}`)],
            [t("reason"), asked.reason],
            [t("askedBy"), asked.askedBy],
            [t("askedAt"), formatInstant(asked.askedAt, locale)],
          ]}
        />
        {asked.state !== "asked" ? (
          <Alert tone="info">
            <p>{t("decide.over")}</p>
          </Alert>
        ) : (
          <Panel title={t("decide.title")}>
            <LateRecusalAnswer recusalId={asked.id} />
          </Panel>
        )}
      </div>
    </ClientWords>
  );
}
