import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listExperts } from "@/lib/experts/queries/list-experts";
import { EXPERT_LIST } from "@/lib/experts/schema";
import { ExpertList } from "@/lib/experts/ui/expert-list";
import { LinkButton } from "@/lib/ui/button";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("experts");
  return { title: t("list.title") };
}

export default async function ExpertsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(EXPERT_LIST, await props.searchParams);
  const listing = { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize };
  const [{ rows, total }, t] = await Promise.all([listExperts(actor, listing), getWords("experts")]);
  return (
    <>
      <PageHead
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          <>
            <LinkButton look="outline" href="/desk/experts/new">
              {t("new.title")}
            </LinkButton>
            <LinkButton look="outline" href="/desk/experts/import">
              {t("import.title")}
            </LinkButton>
          </>
        }
      />
      <ExpertList rows={rows} total={total} parameters={parameters} />
    </>
  );
}
