import { ScrollBox } from "@/lib/ui/scroll-box";
import type { Words } from "@/lib/words/translate";
import type { AskedCorrection } from "../queries/read-corrections";
import { correctionPlace } from "./row-words";

type Props = Parameters<typeof correctionPlace>[0] & {
  readonly answers: readonly AskedCorrection[];
  readonly words: Words<"applications">;
};

/** What was asked between two submissions, and what the firm said to it. */
export function AnswersGiven({ answers, ...context }: Props) {
  const { words } = context;
  if (answers.length === 0) return null;
  return (
    <ScrollBox label={words("history.answers")}>
      <table className="grid-table tight">
        <caption>
          <span className="font-semibold">{words("history.answers")}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words("history.place")}</th>
            <th scope="col">{words("history.asked")}</th>
            <th scope="col">{words("history.answered")}</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ section, field, number, reason, answer }) => (
            <tr key={`${section}.${field}.${number}.${reason}`}>
              <th scope="row" className="align-top font-normal sm:min-w-40">
                {words("section.name", { code: section, title: correctionPlace(context, field) })}
              </th>
              <td className="whitespace-pre-wrap wrap-anywhere align-top">{reason}</td>
              <td className="whitespace-pre-wrap wrap-anywhere align-top">{answer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
