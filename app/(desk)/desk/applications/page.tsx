import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listApplications } from "@/lib/screening/queries/list-applications";
import { SCREENING_LIST } from "@/lib/screening/schema/lists";
import { ApplicationList } from "@/lib/screening/ui/application-list";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("list.title") };
}

export default async function DeskApplicationsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(SCREENING_LIST, await props.searchParams);
  const [list, t] = await Promise.all([
    listApplications(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("screening"),
  ]);
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.cityLead")} />
      <ApplicationList list={list} parameters={parameters} base="/desk/applications" withUnits />
    </>
  );
}
