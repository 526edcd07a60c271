import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { yearToCall } from "@/lib/calls/queries/year-to-call";
import { NewCallForm } from "@/lib/calls/ui/new-call-form";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("calls");
  return { title: t("new.title") };
}

export default async function NewCallPage() {
  const actor = await requireActor("officer");
  const [year, t] = await Promise.all([yearToCall(actor), getWords("calls")]);
  return (
    <ClientWords namespaces={["calls", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/calls", label: t("title") }]} here={t("new.title")} />
      <PageHead title={t("new.title")} lead={t("new.lead")} />
      <NewCallForm year={String(year)} />
    </ClientWords>
  );
}
