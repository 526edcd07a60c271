import type { Metadata } from "next";
import { ForgottenForm } from "@/lib/accounts/ui/forgotten-forms";
import { lettersArrive } from "@/lib/env";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("forgotten.title") };
}

export default async function ForgottenPage() {
  const t = await getWords("accounts");
  const byMail = lettersArrive();
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("forgotten.title")} lead={byMail ? t("forgotten.lead") : undefined} />
      {byMail && <ForgottenForm />}
      <p className={`${byMail ? "mt-8" : ""} max-w-xl text-ink-2`}>{t("forgotten.otherwise")}</p>
    </ClientWords>
  );
}
