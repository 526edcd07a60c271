import type { Metadata } from "next";
import { homeOf } from "@/lib/accounts/domain";
import { findOwnSecondFactor } from "@/lib/accounts/queries/own-second-factor";
import { EnrolSecondFactor } from "@/lib/accounts/ui/enrol-second-factor";
import { SecondFactorActs } from "@/lib/accounts/ui/second-factor-acts";
import { requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { Alert } from "@/lib/ui/alert";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("accounts");
  return { title: t("factor.title") };
}

export default async function SecondFactorPage() {
  const actor = await requireActor("firm", "county", "officer", "expert", "approver", "inspector", "admin");
  const [factor, t, locale] = await Promise.all([findOwnSecondFactor(actor), getWords("accounts"), getLocale()]);
  const optional = actor.role === "firm";
  return (
    <ClientWords namespaces={["accounts", "errors"]}>
      <PageHead title={t("factor.title")} lead={t(optional ? "factor.leadOptional" : "factor.leadRequired")} />
      {factor.confirmedAt ? (
        <>
          <Alert tone="success" className="mb-8">
            <p>{t("factor.on", { at: formatInstant(factor.confirmedAt, locale), codes: factor.recoveryCodesLeft })}</p>
          </Alert>
          <h2 className="mb-4">{t("factor.renewTitle")}</h2>
          <SecondFactorActs removable={optional} />
          <h2 className="mt-10 mb-2">{t("factor.replaceTitle")}</h2>
          <p className="mb-4 text-ink-2">{t("factor.replaceWords")}</p>
          <EnrolSecondFactor replaces home="/account" />
        </>
      ) : (
        <EnrolSecondFactor replaces={false} home={homeOf(actor.role)} />
      )}
    </ClientWords>
  );
}
