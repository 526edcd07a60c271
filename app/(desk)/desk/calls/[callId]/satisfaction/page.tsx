import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { LEAST_SHOWN, RATED_STEPS, SCORES } from "@/lib/satisfaction/domain";
import { findSatisfaction } from "@/lib/satisfaction/queries/satisfaction-of-call";
import { COMMENT_LIST } from "@/lib/satisfaction/schema";
import { StepSumsTable } from "@/lib/satisfaction/ui/step-sums";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("satisfaction");
  return { title: t("title") };
}

export default async function SatisfactionPage({ params, searchParams }: Props) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(COMMENT_LIST, await searchParams);
  const range = { skip: pageOffset(parameters), take: parameters.pageSize };
  const view =
    (await findSatisfaction(actor, (await params).callId, { ...parameters, ...range })) ?? (await refuseUnknown(actor));
  const [t, calls] = await Promise.all([getWords("satisfaction"), getWords("calls")]);
  const { call, steps, comments, total } = view;
  const path = `/desk/calls/${call.id}/satisfaction`;
  const rows = comments.map((comment, place) => ({ ...comment, key: `${range.skip + place}` }));
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/desk/calls", label: calls("title") },
          { href: `/desk/calls/${call.id}`, label: call.title },
        ]}
        here={t("title")}
      />
      <PageHead above={call.title} title={t("title")} lead={t("lead", { least: LEAST_SHOWN })} />
      <section className="mb-12 grid gap-3">
        <h2 className="text-xl">{t("table")}</h2>
        <StepSumsTable steps={steps} />
        <p className="hint">{t("satisfiedHint")}</p>
      </section>
      <section>
        <h2 className="mb-4 text-xl">{t("comments")}</h2>
        <ListView
          path={path}
          spec={COMMENT_LIST}
          parameters={parameters}
          rows={rows}
          total={total}
          rowKey={(row) => row.key}
          caption={t("comments")}
          hiddenCaption
          what={t("commentsWhat")}
          exportPath={`${path}/export`}
          filters={[
            {
              name: "step",
              label: t("step"),
              options: RATED_STEPS.map((step) => ({ value: step, label: t(`steps.${step}`) })),
            },
            {
              name: "score",
              label: t("score"),
              options: SCORES.map((score) => ({ value: String(score), label: t(`scores.${score}`) })),
            },
            { name: "q", label: t("search") },
          ]}
          columns={[
            { key: "step", head: t("step"), sort: "step", cell: (row) => t(`steps.${row.step}`) },
            { key: "score", head: t("score"), sort: "score", cell: (row) => t(`scores.${row.score}`) },
            {
              key: "comment",
              head: t("text"),
              cell: (row) => <span className="whitespace-pre-wrap">{row.comment}</span>,
            },
          ]}
          empty={<EmptyState title={t("empty")} why={t("emptyWhy", { least: LEAST_SHOWN })} />}
        />
      </section>
    </>
  );
}
