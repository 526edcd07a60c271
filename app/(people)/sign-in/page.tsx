import type { Metadata } from "next";
import { listDemoAccounts } from "@/lib/accounts/queries/demo-accounts";
import { SignInForm } from "@/lib/accounts/ui/sign-in-form";
import { SignOnOutcome } from "@/lib/accounts/ui/sign-on-outcome";
import { ownPath } from "@/lib/auth/own-path";
import { signOnProvider } from "@/lib/auth/sign-on";
import { Alert } from "@/lib/ui/alert";
import { LinkButton } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("signIn.title") };
}

export default async function SignInPage(props: {
  searchParams: Promise<{ next?: string | string[]; "sign-on"?: string | string[]; done?: string | string[] }>;
}) {
  const [{ next, "sign-on": said, done }, t, demo] = await Promise.all([
    props.searchParams,
    getWords("accounts"),
    listDemoAccounts(),
  ]);
  const provider = signOnProvider();
  const to = ownPath(typeof next === "string" ? next : null, "");
  const doors = demo.map(({ name, email }) => ({ label: name, email }));
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("signIn.title")} lead={t("signIn.lead")} />
      <SignOnOutcome said={said} />
      {(done === "password" || done === "joined") && (
        <Alert tone="success" className="mb-6" announce>
          <p>{t(`done.${done}`)}</p>
        </Alert>
      )}
      <SignInForm next={to} demo={doors} />
      {provider && (
        <p className="mt-6">
          <LinkButton look="outline" href={to ? `/sign-in/sign-on?next=${encodeURIComponent(to)}` : "/sign-in/sign-on"}>
            {t("signOn.enter", { provider: provider.name })}
          </LinkButton>
        </p>
      )}
      <p className="mt-8 text-ink-2">
        {t("signIn.noAccount")}{" "}
        <TextLink href={to ? `/register?next=${encodeURIComponent(to)}` : "/register"}>{t("signIn.register")}</TextLink>
      </p>
      <p className="mt-2 text-ink-2">
        {t("signIn.forgotten")} <TextLink href="/forgotten">{t("signIn.forgottenLink")}</TextLink>
      </p>
    </ClientWords>
  );
}
