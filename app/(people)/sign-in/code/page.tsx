import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { homeOf } from "@/lib/accounts/domain";
import { demoCodeOf } from "@/lib/accounts/queries/demo-accounts";
import { CodeForm } from "@/lib/accounts/ui/code-form";
import { ownPath } from "@/lib/auth/own-path";
import { findSignedIn } from "@/lib/auth/session";
import { Alert } from "@/lib/ui/alert";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("factor.step") };
}

export default async function CodePage(props: { searchParams: Promise<{ next?: string | string[] }> }) {
  const [{ next }, t, signedIn] = await Promise.all([props.searchParams, getWords("accounts"), findSignedIn()]);
  if (!signedIn) redirect("/sign-in");
  if (signedIn.session.pending !== "code") redirect(homeOf(signedIn.session.role));
  const demoCode = await demoCodeOf(signedIn.session.signInName);
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("factor.step")} lead={t("factor.stepLead")} />
      {demoCode && (
        <Alert tone="info" className="mb-6" title={t("demo.codeTitle")}>
          <p>{t.rich("demo.code", { code: () => <span className="code">{demoCode}</span> })}</p>
        </Alert>
      )}
      <CodeForm next={ownPath(typeof next === "string" ? next : null, "")} />
      <p className="mt-8 max-w-xl text-ink-2">{t("factor.lost")}</p>
    </ClientWords>
  );
}
