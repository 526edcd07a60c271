import type { Metadata } from "next";
import { findWaitingAddress } from "@/lib/accounts/queries/own-address";
import { findOwnIdentity } from "@/lib/accounts/queries/own-identity";
import { findOwnNames } from "@/lib/accounts/queries/own-names";
import { NamesForm } from "@/lib/accounts/ui/names-form";
import { SignOnOutcome } from "@/lib/accounts/ui/sign-on-outcome";
import { SignOnPanel } from "@/lib/accounts/ui/sign-on-panel";
import { SignOutEverywhere } from "@/lib/accounts/ui/sign-out-everywhere";
import { WaitingAddressPanel } from "@/lib/accounts/ui/waiting-address";
import { requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { StatusBadge } from "@/lib/ui/badge";
import { LinkButton } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("own.title") };
}

export default async function AccountPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const [search, names, waiting, identity, t] = await Promise.all([
    props.searchParams,
    findOwnNames(actor),
    findWaitingAddress(actor),
    findOwnIdentity(actor),
    getWords("accounts"),
  ]);
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("own.title")} />
      <SignOnOutcome said={search["sign-on"]} />
      <Pairs
        rows
        pairs={[
          [t("name"), actor.name],
          [t("role"), t(`roles.${actor.role}`)],
          ...(names.email === null
            ? []
            : [[t("email"), <OwnEmail key="email" {...names} email={names.email} />] as const]),
        ]}
      />
      <div className="mt-8 flex flex-wrap items-start gap-3">
        <LinkButton look="outline" href="/account/password">
          {t("changePassword.title")}
        </LinkButton>
        {actor.role === "firm" && (
          <LinkButton look="outline" href="/account/members">
            {t("own.members")}
          </LinkButton>
        )}
        {actor.role === "firm" && (
          <LinkButton look="outline" href="/account/reading-links">
            {t("own.readingLinks")}
          </LinkButton>
        )}
        <LinkButton look="outline" href="/account/second-factor">
          {t("factor.title")}
        </LinkButton>
        <SignOutEverywhere />
      </div>
      {waiting && <WaitingAddressPanel {...waiting} />}
      <h2 className="mt-10 mb-4">{t("names.title")}</h2>
      <NamesForm email={names.email} mobile={names.mobile} />
      {identity && (
        <>
          <h2 className="mt-10 mb-4">{t("signOn.title")}</h2>
          <SignOnPanel provider={identity.provider} linked={identity.linkedAt !== null} />
        </>
      )}
    </ClientWords>
  );
}

async function OwnEmail({ email, isProven }: { email: string; isProven: boolean }) {
  const t = await getWords("accounts");
  return (
    <span className="flex flex-wrap items-center gap-2 break-all">
      {email}
      {isProven ? (
        <StatusBadge tone="success" icon="check">
          {t("address.proven")}
        </StatusBadge>
      ) : (
        <StatusBadge tone="warning" icon="clock">
          {t("address.waiting")}
        </StatusBadge>
      )}
    </span>
  );
}
