import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { findCityRecommendations } from "@/lib/recommendations/queries/city-page";
import { HandedUpLists } from "@/lib/recommendations/ui/handed-up-lists";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("recommendations");
  return { title: t("title") };
}

/** The tables of all counties in a call, and what each has not handed up yet. */
export default async function CityRecommendationsPage({ params }: Props) {
  const actor = await requireActor("officer");
  const page = (await findCityRecommendations(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("recommendations"), getLocale()]);
  const { call, units } = page;
  const here = `/desk/calls/${call.id}/recommendations`;
  return (
    <>
      <Breadcrumbs trail={[{ href: `/desk/calls/${call.id}`, label: call.title }]} here={t("title")} />
      <PageHead title={t("title")} lead={t("cityLead")} />
      {units.length === 0 && <EmptyState title={t("cityNone.title")} why={t("cityNone.why")} />}
      <div className="grid gap-10">
        {units.map(({ unit, lists, waiting }) => (
          <section key={unit.code}>
            {lists.length > 0 ? (
              <HandedUpLists
                caption={nameOf(unit, locale)}
                lists={lists}
                hrefOf={(list, format) => `${here}/export?list=${list}&format=${format}`}
              />
            ) : (
              <h2 className="text-lg">{nameOf(unit, locale)}</h2>
            )}
            {waiting.length > 0 && <p className="mt-2 text-ink-2">{t("notHandedUp", { count: waiting.length })}</p>}
          </section>
        ))}
      </div>
    </>
  );
}
