import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findSiteCheck } from "@/lib/sitechecks/queries/find-site-check";
import { SiteCheckPage } from "@/lib/sitechecks/ui/site-check-page";
import { StepBadge } from "@/lib/sitechecks/ui/step-badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ siteCheckId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("sitechecks");
  return { title: t("title") };
}

export default async function SiteCheckRecordPage({ params }: Props) {
  const actor = await requireActor("officer");
  const record = (await findSiteCheck(actor, (await params).siteCheckId)) ?? (await refuseUnknown(actor));
  const t = await getWords("sitechecks");
  return (
    <ClientWords namespaces={["sitechecks", "evidence", "errors"]}>
      <Breadcrumbs
        trail={[{ href: `/desk/calls/${record.callId}/site-checks`, label: t("list.title") }]}
        here={record.firmName}
      />
      <PageHead
        above={record.callTitle}
        title={record.firmName}
        lead={record.projectName}
        tags={record.state === "withdrawn" ? undefined : <StepBadge step={record.step} />}
      />
      <SiteCheckPage record={record} />
    </ClientWords>
  );
}
