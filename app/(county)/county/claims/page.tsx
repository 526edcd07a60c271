import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listClaims } from "@/lib/firms/queries/list-claims";
import { CLAIM_LIST } from "@/lib/firms/schema";
import { ClaimList } from "@/lib/firms/ui/claim-list";
import { unitNameNow } from "@/lib/reference/queries/units-in-force";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("firms");
  return { title: t("claims.title") };
}

export default async function ClaimsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("county");
  const parameters = readListParameters(CLAIM_LIST, await props.searchParams);
  const [listing, t, locale] = await Promise.all([
    listClaims(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("firms"),
    getLocale(),
  ]);
  return (
    <>
      <PageHead above={await unitNameNow(actor.unitCode, locale)} title={t("claims.title")} lead={t("claims.lead")} />
      <ClaimList {...listing} parameters={parameters} />
    </>
  );
}
