import { shanghaiDay } from "@/lib/core/time";
import { TextLink } from "@/lib/ui/link";
import { getWords } from "@/lib/words/server";
import type { PublicAnswers } from "../queries/public-answers";

/** The latest answers on a call's page, with the way to all of them and, for a firm, to asking. */
export async function AnswersPart({ answers, mayAsk }: { answers: PublicAnswers; mayAsk: boolean }) {
  const t = await getWords("questions");
  const { call, rows, total } = answers;
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t(rows.length === 0 ? "publicNoneWhy" : "publicLead")}</p>
      {rows.length > 0 && (
        <dl className="rule-list">
          {rows.map(({ id, question, text, answeredAt }) => (
            <div className="grid gap-1 py-4" key={id}>
              <dt className="font-semibold whitespace-pre-wrap">{question}</dt>
              <dd className="whitespace-pre-wrap">{text}</dd>
              <dd className="hint num">
                {t("answeredAt")} {shanghaiDay(answeredAt)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        {total > rows.length && (
          <TextLink href={`/calls/${call.id}/questions`}>{t("publicAll", { count: total })}</TextLink>
        )}
        {mayAsk && <TextLink href={`/questions?ask=${call.id}`}>{t("ask")}</TextLink>}
      </p>
    </div>
  );
}
