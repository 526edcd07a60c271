import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { findClaim } from "@/lib/firms/queries/find-claim";
import { ClaimDesk } from "@/lib/firms/ui/claim-desk";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("claims.one") };
}

export default async function ClaimPage(props: { params: Promise<{ firmId: string }> }) {
  const actor = await requireActor("county");
  const { firmId } = await props.params;
  const [claim, t] = await Promise.all([findClaim(actor, firmId), getWords("firms")]);
  const found = claim ?? (await refuseUnknown(actor));
  return (
    <>
      <Breadcrumbs trail={[{ href: "/county/claims", label: t("claims.title") }]} here={found.name} />
      <PageHead title={found.name} lead={t("claims.oneLead")} />
      <ClaimDesk claim={found} />
    </>
  );
}
