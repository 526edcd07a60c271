import type { Metadata } from "next";
import { StaffAccountForm } from "@/lib/accounts/ui/staff-account-form";
import { requireActor } from "@/lib/auth/session";
import { listUnitsInForce } from "@/lib/reference/queries/units-in-force";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("create.title") };
}

export default async function NewAccountPage() {
  await requireActor("admin");
  const [t, units] = await Promise.all([getWords("accounts"), listUnitsInForce()]);
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <Breadcrumbs trail={[{ href: "/admin/accounts", label: t("list.title") }]} here={t("create.title")} />
      <PageHead title={t("create.title")} lead={t("create.lead")} />
      <StaffAccountForm units={units} />
    </ClientWords>
  );
}
