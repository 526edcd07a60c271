import type { Metadata } from "next";
import { refuseUnknown, requireActor } from "@/lib/auth/session";
import { formatInstant } from "@/lib/core/time";
import { findQuestion } from "@/lib/questions/queries/find-question";
import { AnswerForm } from "@/lib/questions/ui/answer-form";
import { StatusBadge } from "@/lib/ui/badge";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { TextLink } from "@/lib/ui/link";
import { PageHead } from "@/lib/ui/page-head";
import { Panel } from "@/lib/ui/panel";
import { ClientWords } from "@/lib/words/client-words";
import { getLocale, getWords } from "@/lib/words/server";

type Props = { params: Promise<{ questionId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getWords("questions");
  return { title: t("answerTitle") };
}

export default async function DeskQuestionPage({ params }: Props) {
  const actor = await requireActor("officer");
  const view = (await findQuestion(actor, (await params).questionId)) ?? (await refuseUnknown(actor));
  const [t, locale] = await Promise.all([getWords("questions"), getLocale()]);
  const [current] = view.answers;
  return (
    <ClientWords namespaces={["questions", "errors"]}>
      <Breadcrumbs trail={[{ href: "/desk/questions", label: t("queueTitle") }]} here={t("answerTitle")} />
      <PageHead
        above={<TextLink href={`/calls/${view.call.id}`}>{view.call.title}</TextLink>}
        title={t("answerTitle")}
        lead={t("queueLead")}
      />
      <div className="grid max-w-[48rem] gap-8">
        <Panel title={t("asked")} foot={`${view.firmName} · ${formatInstant(view.askedAt, locale)}`}>
          <p className="whitespace-pre-wrap">{view.text}</p>
        </Panel>
        <AnswerForm
          questionId={view.id}
          question={current?.question ?? view.text}
          text={current?.text ?? ""}
          earlier={view.answers.length}
        />
        {view.answers.length > 0 && (
          <section className="grid gap-3">
            <h2 className="text-xl">{t("history")}</h2>
            <ul className="rule-list">
              {view.answers.map(({ number, question, text, answeredAt, answeredBy }) => (
                <li className="grid gap-1 py-4" key={number}>
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <span className="hint">
                      {t("historyRow", { number, who: answeredBy, when: formatInstant(answeredAt, locale) })}
                    </span>
                    <StatusBadge tone={number === current?.number ? "success" : undefined}>
                      {t(number === current?.number ? "current" : "replaced")}
                    </StatusBadge>
                  </p>
                  <p className="font-semibold whitespace-pre-wrap">{question}</p>
                  <p className="whitespace-pre-wrap">{text}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ClientWords>
  );
}
