import type { Metadata } from "next";
import { PasswordForm } from "@/lib/accounts/ui/password-form";
import { findSignedIn, requireActor } from "@/lib/auth/session";
import { Alert } from "@/lib/ui/alert";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("changePassword.title") };
}

export default async function PasswordPage() {
  await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const [t, signedIn] = await Promise.all([getWords("accounts"), findSignedIn()]);
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("changePassword.title")} lead={t("changePassword.lead")} />
      {signedIn?.session.pending === "password" && (
        <Alert tone="info" className="mb-6">
          <p>{t("changePassword.first")}</p>
        </Alert>
      )}
      <PasswordForm />
    </ClientWords>
  );
}
