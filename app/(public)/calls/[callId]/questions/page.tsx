import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findActor, refuseUnknown } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { listPublicAnswers } from "@/lib/questions/queries/public-answers";
import { PUBLIC_ANSWERS } from "@/lib/questions/schema";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { LinkButton } from "@/lib/ui/button";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

type Props = { params: Promise<{ callId: string }>; searchParams: Promise<SearchParameters> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("questions");
  return { title: t("public") };
}

export default async function CallQuestionsPage({ params, searchParams }: Props) {
  const parameters = readListParameters(PUBLIC_ANSWERS, await searchParams);
  const [answers, actor, t] = await Promise.all([
    listPublicAnswers((await params).callId, {
      ...parameters,
      skip: pageOffset(parameters),
      take: parameters.pageSize,
    }),
    findActor(),
    getWords("questions"),
  ]);
  if (!answers) return actor ? refuseUnknown(actor) : notFound();
  const { call, rows, total } = answers;
  const path = `/calls/${call.id}/questions`;
  return (
    <>
      <Breadcrumbs trail={[{ href: `/calls/${call.id}`, label: call.title }]} here={t("public")} />
      <PageHead
        title={t("public")}
        lead={t("publicLead")}
        actions={
          actor?.role === "firm" && (
            <LinkButton look="outline" href={`/questions?ask=${call.id}`}>
              {t("ask")}
            </LinkButton>
          )
        }
      />
      <ListView
        path={path}
        spec={PUBLIC_ANSWERS}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("publicCaption")}
        what={t("what")}
        exportPath={`${path}/export`}
        filters={[{ name: "q", label: t("search") }]}
        columns={[
          {
            key: "question",
            head: t("question"),
            cell: (row) => <span className="font-semibold whitespace-pre-wrap">{row.question}</span>,
          },
          { key: "answer", head: t("answer"), cell: (row) => <span className="whitespace-pre-wrap">{row.text}</span> },
          {
            key: "answeredAt",
            head: t("answeredAt"),
            sort: "answeredAt",
            cell: (row) => <TableInstant at={row.answeredAt} />,
          },
        ]}
        empty={<EmptyState title={t("publicNone")} why={t("publicNoneWhy")} />}
      />
    </>
  );
}
