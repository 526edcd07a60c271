import type { Metadata } from "next";
import { findStamp } from "@/lib/applications/queries/find-stamp";
import { PrintSteps } from "@/lib/applications/ui/print-steps";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("stamp.title") };
}

export default async function PrintPage({ params }: Props) {
  const actor = await requireActor("firm");
  const view = (await findStamp(actor, (await params).applicationId)) ?? (await refuseUnknown(actor));
  const t = await getWords("applications");
  const { application, projectName, stamp } = view;
  const { title } = application.call.content;
  const trail = [
    { href: "/applications", label: t("title") },
    { href: `/applications/${application.id}`, label: projectName || title },
  ];
  return (
    <ClientWords namespaces={["applications", "evidence", "errors"]}>
      <Breadcrumbs trail={trail} here={t("stamp.title")} />
      <PageHead above={title} title={t("stamp.title")} lead={t(`stamp.lead.${stamp.stamping}`)} />
      <PrintSteps view={view} />
    </ClientWords>
  );
}
