import type { Metadata } from "next";
import { listLatestAnnouncements, type ShownAnnouncement } from "@/lib/announcements/queries/public-announcements";
import { findActor } from "@/lib/auth/session";
import { listPublicCalls, type PublicCallRow } from "@/lib/calls/queries/list-calls";
import { findCurrentCall } from "@/lib/calls/queries/public-call";
import { type Announcement, Announcements } from "@/lib/calls/ui/announcements";
import { Conditions } from "@/lib/calls/ui/conditions";
import { Funded } from "@/lib/calls/ui/funded";
import { CallHero, NoCallHero } from "@/lib/calls/ui/hero";
import { NoticeLink } from "@/lib/calls/ui/notice-link";
import { Procedure } from "@/lib/calls/ui/procedure";
import { SelfCheckBand } from "@/lib/calls/ui/self-check-band";
import { MainContacts } from "@/lib/calls/ui/telephones";
import { shanghaiDay } from "@/lib/core/time";
import { policyInWords } from "@/lib/eligibility/ui/policy-sentences";
import { listNotices, type NoticeRow } from "@/lib/notices/queries/list-notices";
import { TextLink } from "@/lib/ui/link";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("home");
  return { description: t("description") };
}

/** How many announcements the page shows. */
const SHOWN = 5;

function newestFirst(
  calls: readonly PublicCallRow[],
  notices: readonly NoticeRow[],
  announcements: readonly ShownAnnouncement[],
): Announcement[] {
  const announced = announcements.map(({ id, call, title, publishedAt }) => ({
    on: shanghaiDay(publishedAt),
    kind: "announcement" as const,
    title,
    href: `/calls/${call.id}#announcement-${id}`,
  }));
  const ofCalls = calls.map(({ id, title, openedAt }) => ({
    on: shanghaiDay(openedAt),
    kind: "call" as const,
    title,
    href: `/calls/${id}`,
  }));
  const ofNotices = notices.map(({ id, title, publishedAt }) => ({
    on: shanghaiDay(publishedAt),
    kind: "notice" as const,
    title,
    href: `/notices/${id}`,
  }));
  return [...announced, ...ofCalls, ...ofNotices].sort((a, b) => b.on.localeCompare(a.on)).slice(0, SHOWN);
}

export default async function HomePage() {
  const [call, calls, notices, announcements, actor, t, words, eligibility, locale] = await Promise.all([
    findCurrentCall(),
    listPublicCalls(),
    listNotices({ filters: {}, sort: "publishedAt", direction: "desc", take: SHOWN }),
    listLatestAnnouncements(SHOWN),
    findActor(),
    getWords("home"),
    getWords("calls"),
    getWords("eligibility"),
    getLocale(),
  ]);
  if (!call) return <NoCallHero />;
  const { content } = call;
  const { conditions, source } = policyInWords(eligibility, locale, content.policy);
  const items = newestFirst(calls, notices.rows, announcements);
  const callHref = `/calls/${call.id}`;
  return (
    <>
      <CallHero call={call} visitor={actor === null ? "nobody" : actor.role === "firm" ? "firm" : "staff"} />
      <section className="wrap mt-14" aria-labelledby="fund">
        <h2 id="fund">{words("fund.title")}</h2>
        <div className="mt-5">
          <Funded fund={content.fund} />
        </div>
      </section>
      <section className="wrap mt-14" id="criteria" aria-labelledby="criteria-title">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 id="criteria-title">{words("criteria.title")}</h2>
          <NoticeLink call={call} />
        </div>
        <div className="mt-5">
          <Conditions conditions={conditions} source={source} />
        </div>
        <p className="mt-3">
          <TextLink href={callHref}>{t("callPage")}</TextLink>
        </p>
        <SelfCheckBand />
      </section>
      <section className="wrap mt-14" id="steps" aria-labelledby="steps-title">
        <h2 id="steps-title">{words("steps.title")}</h2>
        <div className="mt-6">
          <Procedure {...call} />
        </div>
      </section>
      <section className="wrap mt-14 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <Announcements items={items} />
        </div>
        <aside aria-labelledby="contacts">
          <h2 id="contacts">{words("contacts.title")}</h2>
          <div className="mt-4">
            <MainContacts contacts={content.contacts} unitsHref={`${callHref}#units`} />
          </div>
        </aside>
      </section>
    </>
  );
}
