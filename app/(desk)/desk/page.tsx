import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { listToConfirm } from "@/lib/notices/queries/list-to-confirm";
import { ListsToConfirm } from "@/lib/notices/ui/to-confirm";
import { countOpenQuestions } from "@/lib/questions/queries/list-questions";
import { WaitingQuestions } from "@/lib/questions/ui/waiting-questions";
import { findOverview } from "@/lib/screening/queries/overview";
import { findQueue } from "@/lib/screening/queries/queue";
import { InvestmentByChain, InvestmentByUnit, SeasonFunnel } from "@/lib/screening/ui/overview-charts";
import { UnitsByState } from "@/lib/screening/ui/overview-tables";
import { QueueTable } from "@/lib/screening/ui/queue-table";
import { LinkButton } from "@/lib/ui/button";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

const SHOWN = 8;
const LIST = "/desk/applications";
const WAITING = "state=recommended&sort=stateSince&direction=asc";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("screening");
  return { title: t("overview.title") };
}

export default async function DeskPage(props: { searchParams: Promise<{ call?: string | string[] }> }) {
  const actor = await requireActor("officer");
  const { call } = await props.searchParams;
  const asked = typeof call === "string" ? call : undefined;
  const [queue, overview, toConfirm, questions, t, calls, locale] = await Promise.all([
    findQueue(actor, SHOWN),
    findOverview(actor, asked),
    listToConfirm(actor),
    countOpenQuestions(actor),
    getWords("screening"),
    getWords("calls"),
    getLocale(),
  ]);
  if (asked !== undefined && !overview) return refuseUnknown(actor);
  if (!overview) {
    return (
      <>
        <PageHead title={t("overview.title")} />
        <EmptyState
          title={t("overview.noCall")}
          why={t("overview.noCallWhy")}
          actions={<LinkButton href="/desk/calls">{t("overview.toCalls")}</LinkButton>}
        />
      </>
    );
  }
  const { title, state, now, total } = overview;
  return (
    <>
      <PageHead
        title={t("overview.title")}
        lead={t("overview.lead", { title, state: calls(`states.${state}`), now: formatInstant(now, locale) })}
      />
      <DeskNews actor={actor} />
      <ListsToConfirm calls={toConfirm} />
      <WaitingQuestions open={questions} />
      <section className="mb-12">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-xl">
            {t("queue.title")}{" "}
            <span className="text-base font-normal text-ink-2">{t("queue.count", { count: queue.total })}</span>
          </h2>
          {queue.total > 0 && (
            <span className="flex flex-wrap gap-4">
              <TextLink href={`${LIST}?${WAITING}`}>{t("queue.all", { count: queue.total })}</TextLink>
              <ExportLinks hrefOf={(format) => `${LIST}/export?${WAITING}&format=${format}`} />
            </span>
          )}
        </div>
        {queue.total === 0 ? (
          <EmptyState title={t("queue.empty")} why={t("queue.cityEmptyWhy")} />
        ) : (
          <>
            <QueueTable items={queue.items} base={LIST} withUnits />
            <p className="hint mt-3">{t("queue.cityLead")}</p>
          </>
        )}
      </section>
      {overview.others.length > 0 && (
        <p className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
          <span className="text-ink-2">{t("overview.others", { title })}</span>
          {overview.others.map((other) => (
            <TextLink key={other.id} href={`/desk?call=${other.id}`}>
              {other.title}
            </TextLink>
          ))}
        </p>
      )}
      {total.count === 0 ? (
        <EmptyState title={t("list.empty")} why={t("overview.nothing")} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
          <section className="border-t border-line pt-8">
            <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
              <div>
                <h2 className="text-xl">{t("overview.units")}</h2>
                <p className="hint">{t("overview.unitsHint")}</p>
              </div>
              <ExportLinks hrefOf={(format) => `/desk/export?table=states&call=${overview.callId}&format=${format}`} />
            </div>
            <UnitsByState overview={overview} />
          </section>
          <SeasonFunnel overview={overview} />
          <InvestmentByUnit overview={overview} />
          <InvestmentByChain overview={overview} />
        </div>
      )}
    </>
  );
}
