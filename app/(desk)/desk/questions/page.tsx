import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { QUESTION_STATES } from "@/lib/questions/domain";
import { listQuestions } from "@/lib/questions/queries/list-questions";
import { QUESTION_QUEUE } from "@/lib/questions/schema";
import { QuestionStateBadge } from "@/lib/questions/ui/state-badge";
import { TableInstant } from "@/lib/ui/figures";
import { TextLink } from "@/lib/ui/link";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("questions");
  return { title: t("queueTitle") };
}

export default async function DeskQuestionsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("officer");
  const parameters = readListParameters(QUESTION_QUEUE, await props.searchParams);
  const [{ rows, total, calls }, t] = await Promise.all([
    listQuestions(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("questions"),
  ]);
  return (
    <>
      <PageHead title={t("queueTitle")} lead={t("queueLead")} />
      <ListView
        path="/desk/questions"
        spec={QUESTION_QUEUE}
        parameters={parameters}
        rows={rows}
        total={total}
        rowKey={(row) => row.id}
        caption={t("queueCaption")}
        what={t("what")}
        exportPath="/desk/questions/export"
        filters={[
          {
            name: "state",
            label: t("state"),
            options: QUESTION_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
          },
          { name: "callId", label: t("call"), options: calls.map(({ id, title }) => ({ value: id, label: title })) },
          { name: "q", label: t("search") },
        ]}
        columns={[
          {
            key: "question",
            head: t("question"),
            cell: (row) => <TextLink href={`/desk/questions/${row.id}`}>{row.text}</TextLink>,
          },
          { key: "state", head: t("state"), cell: (row) => <QuestionStateBadge state={row.state} words={t} /> },
          { key: "firm", head: t("firm"), cell: (row) => row.firmName },
          { key: "call", head: t("call"), cell: (row) => row.call.title },
          { key: "askedAt", head: t("askedAt"), sort: "askedAt", cell: (row) => <TableInstant at={row.askedAt} /> },
        ]}
        empty={<EmptyState title={t("queueEmpty")} why={t("queueEmptyWhy")} />}
      />
    </>
  );
}
