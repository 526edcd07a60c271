import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listLibraryEntries } from "@/lib/library/queries/list-entries";
import { LIBRARY_LIST } from "@/lib/library/schema";
import { EntryList } from "@/lib/library/ui/entry-list";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("library");
  return { title: t("list.title") };
}

export default async function CountyLibraryPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("county");
  const parameters = readListParameters(LIBRARY_LIST, await props.searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const [listing, t] = await Promise.all([listLibraryEntries(actor, { ...parameters, ...range }), getWords("library")]);
  return (
    <>
      <PageHead title={t("list.title")} lead={t("list.lead")} />
      <EntryList
        path="/county/library"
        parameters={parameters}
        {...listing}
        empty={<EmptyState title={t("list.emptyTitle")} why={t("list.emptyCounty")} />}
      />
    </>
  );
}
