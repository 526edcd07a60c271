import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findPasswordLink } from "@/lib/accounts/queries/password-link";
import { NewPasswordForm } from "@/lib/accounts/ui/forgotten-forms";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("forgotten.newTitle"), referrer: "no-referrer", robots: "noindex" };
}

export default async function NewPasswordPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  if (!(await findPasswordLink(token))) notFound();
  const t = await getWords("accounts");
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("forgotten.newTitle")} lead={t("forgotten.newLead")} />
      <NewPasswordForm token={token} />
    </ClientWords>
  );
}
