import type { Metadata } from "next";
import { DeskNews } from "@/app/desk-news";
import { requireActor } from "@/lib/auth/session";
import { nameOf } from "@/lib/core/coded-name";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listPractices, type OwnPractice } from "@/lib/panels/queries/find-practice";
import { listReviews, type ReviewRow } from "@/lib/panels/queries/list-reviews";
import { listSealedPanels } from "@/lib/panels/queries/sealed-panel";
import { REVIEW_LIST, REVIEW_STEPS } from "@/lib/panels/schema/lists";
import { CellWord } from "@/lib/panels/ui/cell-words";
import { Alert } from "@/lib/ui/alert";
import { Due } from "@/lib/ui/due";
import { Stats } from "@/lib/ui/facts";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getLocale, getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("panels");
  return { title: t("reviews.title") };
}

export default async function ReviewsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("expert");
  const parameters = readListParameters(REVIEW_LIST, await props.searchParams);
  const [{ rows, total, counts, calls }, practices, sealedCalls, t, locale] = await Promise.all([
    listReviews(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    listPractices(actor),
    listSealedPanels(actor),
    getWords("panels"),
    getLocale(),
  ]);
  const timed = rows.some(({ daysLeft }) => daysLeft !== null);
  const any = counts.undeclared + counts.open + counts.locked > 0;
  return (
    <>
      <PageHead title={t("reviews.title")} lead={t("reviews.lead")} />
      <DeskNews actor={actor} />
      {any && (
        <div className="mb-8">
          <Stats
            stats={[
              { title: t("standing.undeclared"), value: counts.undeclared, href: "/reviews?step=undeclared" },
              { title: t("reviews.open"), value: counts.open },
              { title: t("standing.locked"), value: counts.locked, href: "/reviews?step=locked" },
            ]}
          />
        </div>
      )}
      {practices.map((practice) => (
        <Practice key={practice.callId} practice={practice} />
      ))}
      {sealedCalls.map((call) => (
        <SealedCall key={call.id} {...call} />
      ))}
      {counts.undeclared > 0 && (
        <Alert tone="info" className="mb-6">
          <p>{t("reviews.declareFirst")}</p>
        </Alert>
      )}
      <ListView
        path="/reviews"
        spec={REVIEW_LIST}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.assignmentId}
        caption={t("reviews.caption")}
        what={t("reviews.what")}
        exportPath="/reviews/export"
        filters={[
          {
            name: "step",
            label: t("reviews.step"),
            options: REVIEW_STEPS.map((step) => ({ value: step, label: t(`standing.${step}`) })),
          },
          ...(calls.length > 1
            ? [
                {
                  name: "call" as const,
                  label: t("reviews.call"),
                  options: calls.map(({ id, title }) => ({ value: id, label: title })),
                },
              ]
            : []),
          { name: "q", label: t("reviews.search") },
        ]}
        columns={[
          {
            key: "firm",
            head: t("reviews.firm"),
            sort: "firm",
            cell: (row) => (
              <>
                <TextLink href={`/reviews/${row.assignmentId}`}>{row.firmName}</TextLink>
                <span className="hint block font-normal">{row.projectName}</span>
              </>
            ),
          },
          { key: "unit", head: t("reviews.unit"), cell: (row) => nameOf(row.unit, locale) },
          { key: "call", head: t("reviews.call"), cell: (row) => row.callTitle },
          {
            key: "assignedAt",
            head: t("reviews.assignedAt"),
            sort: "assignedAt",
            cell: (row) => <TableInstant at={row.assignedAt} />,
          },
          ...(timed
            ? [
                {
                  key: "left",
                  head: t("reviews.left"),
                  cell: (row: ReviewRow) => (row.daysLeft === null ? "—" : <Due days={row.daysLeft} />),
                },
              ]
            : []),
          {
            key: "step",
            head: t("reviews.step"),
            sort: "waiting",
            cell: (row) => <CellWord standing={row.progress} t={t} />,
          },
        ]}
        empty={<EmptyState title={t("reviews.empty")} why={t("reviews.emptyWhy")} />}
      />
    </>
  );
}

async function Practice({ practice: { callId, callTitle: call, step } }: { practice: OwnPractice }) {
  const t = await getWords("practice");
  const href = `/reviews/practice/${callId}`;
  if (step === "done") return null;
  return (
    <Alert
      tone={step === "owed" ? "warning" : "info"}
      title={step === "owed" ? t("owed.title") : undefined}
      className="mb-6"
    >
      <p>
        {step === "owed" ? t("owed.text", { call }) : t("done.shown", { call })}{" "}
        <TextLink href={href}>{t(step === "owed" ? "owed.link" : "done.look")}</TextLink>
      </p>
    </Alert>
  );
}

async function SealedCall({ id, title }: { id: string; title: string }) {
  const t = await getWords("sealed");
  return (
    <Alert tone="info" icon="lock" className="mb-6">
      <p>
        {t("panel.link", { call: title })} <TextLink href={`/reviews/panel/${id}`}>{t("panel.look")}</TextLink>
      </p>
    </Alert>
  );
}
