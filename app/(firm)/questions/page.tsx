import type { Metadata } from "next";
import { requireActor } from "@/lib/auth/session";
import { pageOffset, readListParameters, type SearchParameters } from "@/lib/core/list-parameters";
import { QUESTION_STATES } from "@/lib/questions/domain";
import { listOwnQuestions } from "@/lib/questions/queries/list-questions";
import { OWN_QUESTIONS } from "@/lib/questions/schema";
import { AskForm } from "@/lib/questions/ui/ask-form";
import { QuestionStateBadge } from "@/lib/questions/ui/state-badge";
import { TableInstant } from "@/lib/ui/figures";
import { EmptyState } from "@/lib/ui/list/empty-state";
import { ListView } from "@/lib/ui/list/list-view";
import { PageHead } from "@/lib/ui/page-head";
import { ClientWords } from "@/lib/words/client-words";
import { getWords } from "@/lib/words/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("questions");
  return { title: t("title") };
}

export default async function QuestionsPage(props: { searchParams: Promise<SearchParameters> }) {
  const actor = await requireActor("firm");
  const search = await props.searchParams;
  const parameters = readListParameters(OWN_QUESTIONS, search);
  const [{ rows, total, calls, askable }, t] = await Promise.all([
    listOwnQuestions(actor, { ...parameters, skip: pageOffset(parameters), take: parameters.pageSize }),
    getWords("questions"),
  ]);
  const wanted = askable.find(({ id }) => id === search.ask) ?? askable[0];
  return (
    <ClientWords namespaces={["questions", "errors"]}>
      <PageHead title={t("title")} lead={t("askLead")} />
      <section className="mb-12 max-w-[44rem]">
        <h2 className="mb-4 text-xl">{t("askTitle")}</h2>
        {wanted ? (
          <AskForm calls={askable} callId={wanted.id} />
        ) : (
          <EmptyState title={t("noCall")} why={t("noCallWhy")} />
        )}
      </section>
      <section>
        <h2 className="mb-4 text-xl">{t("own")}</h2>
        <ListView
          path="/questions"
          spec={OWN_QUESTIONS}
          parameters={parameters}
          rows={rows}
          total={total}
          rowKey={(row) => row.id}
          caption={t("own")}
          hiddenCaption
          what={t("what")}
          exportPath="/questions/export"
          filters={[
            {
              name: "state",
              label: t("state"),
              options: QUESTION_STATES.map((state) => ({ value: state, label: t(`states.${state}`) })),
            },
            {
              name: "callId",
              label: t("call"),
              options: calls.map(({ id, title }) => ({ value: id, label: title })),
            },
            { name: "q", label: t("search") },
          ]}
          columns={[
            {
              key: "question",
              head: t("question"),
              cell: (row) => <span className="whitespace-pre-wrap">{row.text}</span>,
            },
            {
              key: "answer",
              head: t("answer"),
              cell: (row) => <span className="whitespace-pre-wrap">{row.answer?.text ?? "—"}</span>,
            },
            {
              key: "state",
              head: t("state"),
              cell: (row) => <QuestionStateBadge state={row.state} words={t} />,
            },
            { key: "call", head: t("call"), cell: (row) => row.call.title },
            {
              key: "askedAt",
              head: t("askedAt"),
              sort: "askedAt",
              cell: (row) => <TableInstant at={row.askedAt} />,
            },
          ]}
          empty={<EmptyState title={t("ownEmpty")} why={t("ownEmptyWhy")} />}
        />
      </section>
    </ClientWords>
  );
}
