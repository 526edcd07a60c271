import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { CITY_VERDICTS } from "@/lib/screening/domain/verdicts";
import { findDesk } from "@/lib/screening/queries/find-desk";
import { Desk } from "@/lib/screening/ui/desk";
import { readTab } from "@/lib/screening/ui/desk-tabs";
import { findSiteCheckOutcome } from "@/lib/sitechecks/queries/find-outcome";
import { SiteCheckStrip } from "@/lib/sitechecks/ui/outcome-strip";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ applicationId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("stages.city") };
}

export default async function CityDeskPage(props: Props) {
  const actor = await requireActor("officer");
  const [{ applicationId }, search] = await Promise.all([props.params, props.searchParams]);
  const desk = (await findDesk(actor, applicationId)) ?? (await refuseUnknown(actor));
  const tab = readTab(desk, typeof search.tab === "string" ? search.tab : undefined);
  const verdict = CITY_VERDICTS.find((known) => known === search.verdict) ?? null;
  const siteCheck = await findSiteCheckOutcome(actor, applicationId);
  return (
    <>
      <SiteCheckStrip outcome={siteCheck} linked />
      <Desk desk={desk} base="/desk/applications" tab={tab} verdict={verdict} />
    </>
  );
}
