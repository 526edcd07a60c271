import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findAddressLink } from "@/lib/accounts/queries/own-address";
import { ConfirmAddress } from "@/lib/accounts/ui/address-forms";
import { requireActor } from "@/lib/auth/session";
import { Alert } from "@/lib/ui/alert";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("address.confirmTitle"), referrer: "no-referrer", robots: "noindex" };
}

export default async function ConfirmAddressPage(props: { params: Promise<{ token: string }> }) {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const { token } = await props.params;
  const [link, t] = await Promise.all([findAddressLink(actor, token), getWords("accounts")]);
  if (!link) notFound();
  const { address } = link;
  if (link.isProven) {
    return (
      <>
        <PageHead title={t("address.confirmTitle")} />
        <Alert tone="success" announce className="max-w-xl">
          <p className="break-words">{t("address.done", { address })}</p>
          <p className="mt-2">
            <TextLink href="/account">{t("address.toAccount")}</TextLink>
          </p>
        </Alert>
      </>
    );
  }
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("address.confirmTitle")} lead={t("address.confirmLead", { address })} />
      <ConfirmAddress token={token} />
    </ClientWords>
  );
}
