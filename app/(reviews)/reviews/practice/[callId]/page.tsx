import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { expertCriteria } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import type { SearchParameters } from "@/lib/core/list-parameters";
import { findPractice, type PracticeCaseView, type PracticeView } from "@/lib/panels/queries/find-practice";
import { PracticeSheet } from "@/lib/panels/ui/practice-sheet";
import { PracticeSpread } from "@/lib/panels/ui/practice-spread";
import { ReviewKeys } from "@/lib/panels/ui/review-keys";
import { Alert } from "@/lib/ui/alert";
import { StatusBadge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { Pairs } from "@/lib/ui/facts";
import { PlainLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { FoldingPanel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("practice");
  return { title: t("title") };
}

export default async function PracticePage({ params, searchParams }: Props) {
  const actor = await requireActor("expert");
  const view = (await findPractice(actor, (await params).callId)) ?? (await refuseUnknown(actor));
  const wanted = (await searchParams).case;
  const chosen =
    view.cases.find(({ number }) => String(number) === wanted) ??
    view.cases.find(({ handedInAt }) => handedInAt === null) ??
    view.cases[0];
  const [t, panels] = await Promise.all([getWords("practice"), getWords("panels")]);
  return (
    <ClientWords namespaces={["panels", "practice", "errors"]}>
      <Breadcrumbs trail={[{ href: "/reviews", label: panels("reviews.title") }]} here={t("title")} />
      {view.isDone || !view.underReview || !chosen ? <Done view={view} /> : <Practise view={view} chosen={chosen} />}
    </ClientWords>
  );
}

/** A case is one text. */
const NO_PARTS: readonly string[] = [];

async function Practise({ view, chosen }: { view: PracticeView; chosen: PracticeCaseView }) {
  const t = await getWords("practice");
  const head = (
    <>
      <p className="hint max-sm:hidden">{t("place", { number: chosen.number, call: view.callTitle })}</p>
      <h1 className="text-xl sm:text-2xl">{chosen.title}</h1>
      <Cases view={view} chosen={chosen} />
    </>
  );
  if (chosen.handedInAt !== null) {
    return (
      <>
        <div className="mb-6">{head}</div>
        <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_29rem]">
          <CaseText text={chosen.text} />
          <OwnPoints view={view} practised={chosen} />
        </div>
      </>
    );
  }
  return (
    <>
      <PracticeSheet
        key={chosen.id}
        rubric={view.rubric}
        account={(await requireActor("expert")).accountId}
        practised={{ id: chosen.id, sheet: chosen.sheet }}
        head={head}
        text={
          <>
            <p className="mb-5 max-w-prose text-ink-2">{t("lead")}</p>
            <CaseText text={chosen.text} />
          </>
        }
      />
      <ReviewKeys parts={NO_PARTS} nextHref={null} scores finish="handIn" />
    </>
  );
}

async function Cases({ view, chosen }: { view: PracticeView; chosen: PracticeCaseView }) {
  const t = await getWords("practice");
  return (
    <nav className="mt-2 flex flex-wrap gap-x-6 gap-y-1" aria-label={t("title")}>
      {view.cases.map(({ number, handedInAt }) => (
        <PlainLink
          key={number}
          href={`/reviews/practice/${view.callId}?case=${number}`}
          aria-current={number === chosen.number ? "page" : undefined}
          className={`inline-flex items-center gap-2 ${number === chosen.number ? "font-semibold" : "link link-primary"}`}
        >
          {t("caseTab", { number })}
          <StatusBadge tone={handedInAt === null ? "warning" : "success"}>
            {t(handedInAt === null ? "open" : "handedIn")}
          </StatusBadge>
        </PlainLink>
      ))}
    </nav>
  );
}

async function CaseText({ text }: { text: string }) {
  const t = await getWords("practice");
  return (
    <section className="grid max-w-prose content-start gap-3">
      <h2 className="text-xl">{t("caseText")}</h2>
      {text.split("\n").map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}

async function OwnPoints({ view, practised }: { view: PracticeView; practised: PracticeCaseView }) {
  const [t, locale] = await Promise.all([getWords("practice"), getLocale()]);
  return (
    <section className="grid content-start gap-3">
      <h2 className="text-xl">{t("own")}</h2>
      <Pairs
        rows
        figures
        pairs={expertCriteria(view.rubric).map(({ code, name, maxCenti }) => [
          `${code} ${name[locale]}`,
          `${formatPoints(practised.sheet.scores[code]?.pointsCenti ?? 0)} / ${formatPoints(maxCenti)}`,
        ])}
      />
    </section>
  );
}

/** Both cases are in: the spread once it is there, and the way to the files. */
async function Done({ view }: { view: PracticeView }) {
  const t = await getWords("practice");
  const isShown = view.spread.length > 0;
  return (
    <>
      <PageHead
        above={view.callTitle}
        title={t("title")}
        lead={isShown ? t("spread.lead") : undefined}
        actions={<LinkButton href="/reviews">{t("done.link")}</LinkButton>}
      />
      {!isShown && view.isDone && (
        <Alert tone="success" title={t("done.title")} className="mb-8">
          <p>{t("done.wait")}</p>
        </Alert>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {view.cases.map((each) => (
          <section key={each.id} className="grid grid-cols-[minmax(0,1fr)] gap-5">
            <h2>{each.title}</h2>
            {isShown && each.remark && (
              <Alert tone="info" title={t("spread.remark")}>
                <p className="whitespace-pre-wrap">{each.remark}</p>
              </Alert>
            )}
            {isShown ? (
              <PracticeSpread
                rubric={view.rubric}
                title={each.title}
                spread={view.spread.filter(({ number }) => number === each.number)}
                own={each.sheet.scores}
              />
            ) : (
              <OwnPoints view={view} practised={each} />
            )}
            <FoldingPanel title={t("caseText")}>
              <CaseText text={each.text} />
            </FoldingPanel>
          </section>
        ))}
      </div>
    </>
  );
}
