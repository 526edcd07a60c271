import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { arranged } from "@/lib/recommendations/domain";
import { findCountyRecommendations } from "@/lib/recommendations/queries/county-page";
import { HandUpForm } from "@/lib/recommendations/ui/hand-up-form";
import { HandedUpLists } from "@/lib/recommendations/ui/handed-up-lists";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { PrintButton } from "@/lib/ui/print-button";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

const HERE = "/county/recommendations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("recommendations");
  return { title: t("title") };
}

/** 推荐汇总表: what this county recommends, handed up as one table. */
export default async function CountyRecommendationsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("county");
  const { call: asked, order } = await props.searchParams;
  const found = await findCountyRecommendations(actor, typeof asked === "string" ? asked : undefined);
  const page = found ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("recommendations"), getLocale()]);
  const { call, calls, lists } = page;
  const waiting = arranged(page.waiting, typeof order === "string" ? order : null);
  if (!call) return <EmptyState title={t("noCall.title")} why={t("noCall.why")} />;
  const others = calls.filter(({ id }) => id !== call.id);
  const fileOf = (list: string) => (format: string) => `${HERE}/export?call=${call.id}&list=${list}&format=${format}`;
  return (
    <ClientWords namespaces={["recommendations", "errors"]}>
      <PageHead
        above={nameOf(page.unit, locale)}
        title={t("title")}
        lead={t("lead", { call: call.title })}
        actions={<PrintButton />}
      />
      {waiting.length > 0 ? (
        <section aria-label={t("form.title")}>
          <HandUpForm
            key={page.waiting.map(({ applicationId }) => applicationId).join()}
            callId={call.id}
            waiting={waiting}
            lead={t(lists.length > 0 ? "waitingMore" : "waiting", { count: waiting.length })}
            page={HERE}
          />
        </section>
      ) : (
        <EmptyState title={t("none.title")} why={t("none.why")} />
      )}
      {lists.length > 0 && (
        <section className="mt-12">
          <HandedUpLists caption={t("lists.caption")} lists={lists} hrefOf={(list, format) => fileOf(list)(format)} />
        </section>
      )}
      {others.length > 0 && (
        <section className="no-print mt-12">
          <h2 className="text-lg">{t("otherCalls")}</h2>
          <ul className="mt-2 grid gap-1">
            {others.map(({ id, title }) => (
              <li key={id}>
                <TextLink href={`${HERE}?call=${id}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </ClientWords>
  );
}
