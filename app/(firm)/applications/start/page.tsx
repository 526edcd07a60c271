import type { Metadata } from "next";
import { findStart } from "@/lib/applications/queries/find-start";
import { StartButton } from "@/lib/applications/ui/start-button";
import { requireActor } from "@/lib/auth/session";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { formatDay, formatInstant, shanghaiDay } from "@/lib/core/time";
import { isUuid } from "@/lib/core/uuid";
import { Alert } from "@/lib/ui/alert";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { Countdown } from "@/lib/ui/countdown";
import { Instant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("applications");
  return { title: t("start.title") };
}

export default async function StartPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("firm");
  const { call: asked, from } = await props.searchParams;
  const callId = typeof asked === "string" && isUuid(asked) ? asked : null;
  const [view, t, locale] = await Promise.all([findStart(actor, callId), getWords("applications"), getLocale()]);
  const { call, open, now, drafts, full } = view;
  const breadcrumbs = <Breadcrumbs trail={[{ href: "/applications", label: t("title") }]} here={t("start.title")} />;
  if (!call || !open) {
    const announced = call && now < call.opensAt;
    return (
      <>
        {breadcrumbs}
        <PageHead title={t("start.title")} />
        <EmptyState
          title={t("start.notOpen")}
          why={
            announced
              ? t("start.notOpenYet", { title: call.title, opens: formatInstant(call.opensAt, locale) })
              : t("start.notOpenWhy")
          }
          actions={<LinkButton href="/check">{t("start.check")}</LinkButton>}
        />
      </>
    );
  }
  return (
    <ClientWords namespaces={["applications", "errors"]}>
      {breadcrumbs}
      <PageHead above={call.title} title={t("start.title")} lead={t("start.lead")} />
      <p className="mb-8 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span>
          {t("start.closes")} <Instant at={call.closesAt} locale={locale} />
        </span>
        <Countdown serverNow={now.toISOString()} deadlineAt={call.closesAt.toISOString()} className="text-ink-2" />
      </p>
      {drafts.length > 0 && (
        <section className="mb-8 max-w-2xl">
          <h2>{t("start.existing")}</h2>
          <p className="hint">{t("start.existingLead")}</p>
          <ul className="rule-list mt-3">
            {drafts.map((draft) => (
              <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3" key={draft.id}>
                <TextLink href={`/applications/${draft.id}`}>{draft.projectName || t("list.unnamed")}</TextLink>
                <span className="hint">
                  {t("start.begun", { day: formatDay(shanghaiDay(draft.createdAt), locale) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {full ? (
        <Alert tone="info" className="max-w-2xl">
          <p>{t("start.full")}</p>
        </Alert>
      ) : (
        <StartButton
          callId={call.id}
          label={drafts.length > 0 ? t("start.button") : t("start.first")}
          look={drafts.length > 0 ? "outline" : "primary"}
          carryFor={from === "check" ? call.policy : null}
        />
      )}
    </ClientWords>
  );
}
