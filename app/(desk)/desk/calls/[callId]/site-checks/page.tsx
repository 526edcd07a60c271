import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listSiteChecks } from "@/lib/sitechecks/queries/list-site-checks";
import { SITE_CHECK_LIST } from "@/lib/sitechecks/schema";
import { SiteCheckList } from "@/lib/sitechecks/ui/site-check-list";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("sitechecks");
  return { title: t("list.title") };
}

export default async function SiteChecksPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(SITE_CHECK_LIST, await searchParams);
  const paging = { skip: pageOffset(parameters), take: parameters.pageSize };
  const listing =
    (await listSiteChecks(actor, (await params).callId, { ...parameters, ...paging })) ?? (await refuseUnknown(actor));
  const [t, calls] = await Promise.all([getWords("sitechecks"), getWords("calls")]);
  const { id, title, rule } = listing.call;
  return (
    <ClientWords namespaces={["sitechecks", "errors"]}>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: calls("title") },
          { href: `/desk/calls/${id}`, label: title },
        ]}
        here={t("list.title")}
      />
      <PageHead
        above={title}
        title={t("list.title")}
        lead={`${t(`list.lead.${rule.time}`)}${t(rule.required ? "list.required" : "list.optional")}`}
      />
      <SiteCheckList listing={listing} parameters={parameters} />
    </ClientWords>
  );
}
