import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { requireActor } from "@/lib/auth/session";
import { countWaitingClaims } from "@/lib/firms/queries/list-claims";
import { countWaitingRecommendations } from "@/lib/recommendations/queries/county-page";
import { unitNameNow } from "@/lib/reference/queries/units-in-force";
import { findQueueAndCounts } from "@/lib/screening/queries/queue";
import { SCREENED_STATES } from "@/lib/screening/schema/lists";
import { QueueTable } from "@/lib/screening/ui/queue-table";
import { Alert } from "@/lib/ui/alert";
import { Stats } from "@/lib/ui/facts";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

const SHOWN = 50;
const LIST = "/county/applications";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("queue.title") };
}

export default async function CountyPage() {
  const actor = await requireActor("county");
  const [{ items, total, counts }, claims, recommendations, t, applications, locale] = await Promise.all([
    findQueueAndCounts(actor, SHOWN),
    countWaitingClaims(actor),
    countWaitingRecommendations(actor),
    getWords("screening"),
    getWords("applications"),
    getLocale(),
  ]);
  const waiting = `state=submitted&sort=stateSince&direction=asc`;
  return (
    <>
      <PageHead
        above={await unitNameNow(actor.unitCode, locale)}
        title={t("queue.title")}
        lead={t("queue.countyLead")}
      />
      {claims > 0 && (
        <Alert tone="info" className="mb-6">
          <p>
            {t.rich("queue.claims", {
              count: claims,
              link: (words) => <TextLink href="/county/claims?state=unproven">{words}</TextLink>,
            })}
          </p>
        </Alert>
      )}
      {recommendations > 0 && (
        <Alert tone="info" className="mb-6">
          <p>
            {t.rich("queue.recommendations", {
              count: recommendations,
              link: (words) => <TextLink href="/county/recommendations">{words}</TextLink>,
            })}
          </p>
        </Alert>
      )}
      <DeskNews actor={actor} />
      {total === 0 ? (
        <EmptyState title={t("queue.empty")} why={t("queue.countyEmptyWhy")} />
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
            <p className="text-ink-2">{t("queue.count", { count: total })}</p>
            <span className="flex flex-wrap gap-4">
              {total > items.length && (
                <TextLink href={`${LIST}?${waiting}`}>{t("queue.all", { count: total })}</TextLink>
              )}
              <ExportLinks hrefOf={(format) => `${LIST}/export?${waiting}&format=${format}`} />
            </span>
          </div>
          <QueueTable items={items} base={LIST} withUnits={false} />
        </>
      )}
      <section className="mt-12">
        <h2 className="mb-4 text-xl">{t("queue.byState")}</h2>
        <Stats
          stats={SCREENED_STATES.filter((state) => state === "submitted" || counts[state]).map((state) => ({
            title: applications(`states.${state}`),
            value: counts[state] ?? 0,
            href: `${LIST}?state=${state}`,
          }))}
        />
      </section>
    </>
  );
}
