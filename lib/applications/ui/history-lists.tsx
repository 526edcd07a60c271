import { Button } from "@/lib/ui/button";
import { TableInstant } from "@/lib/ui/figures";
import { SelectField } from "@/lib/ui/form/select-field";
import { TextLink } from "@/lib/ui/link";
import type { Words } from "@/lib/words/translate";
import { firstComparison, historyOf } from "../domain/history";
import type { HistoryView } from "../queries/find-history";
import type { HistoryQuestion } from "../schema/history";

type Props = { readonly view: HistoryView; readonly words: Words<"applications"> };

/** Any two submissions, or one and what stands now: a plain form, so that the comparison has an address. */
export function CompareForm({ view, question, words }: Props & { question: HistoryQuestion | null }) {
  const { submissions } = view;
  if (submissions.length === 0) return null;
  const options = submissions.map(({ number }) => ({
    value: String(number),
    label: words("tasks.submission", { number }),
  }));
  const { from, to } = question?.kind === "submissions" ? question : firstComparison(submissions.length);
  return (
    <section className="grid gap-4" aria-labelledby="compare">
      <h2 id="compare">{words("history.compare")}</h2>
      <form method="get" className="flex flex-wrap items-end gap-4">
        <SelectField name="from" label={words("history.from")} options={options} defaultValue={String(from)} />
        <SelectField
          name="to"
          label={words("history.to")}
          options={[...options, { value: "draft", label: words("history.draft") }]}
          defaultValue={String(to)}
        />
        <Button type="submit" look="outline">
          {words("history.show")}
        </Button>
      </form>
    </section>
  );
}

/** Every sitting that changed a section, the newest first, down to the beginning. */
export function VersionList({ view, words }: Props) {
  const path = `/applications/${view.application.id}/history`;
  const { changes, begun } = historyOf(view.versions);
  return (
    <section className="grid gap-3" aria-labelledby="versions">
      <h2 id="versions">{words("history.versions")}</h2>
      <p className="hint">{words("history.versionsHint")}</p>
      <ul className="rule-list">
        {changes.map(({ section, revision, savedAt, savedBy, current }) => (
          <li
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
            key={`${section}.${revision}`}
          >
            <span>
              <span className="font-semibold">
                {words("section.name", { code: section, title: words(`sections.${section}.title`) })}
              </span>
              <span className="hint block">
                <TableInstant at={savedAt} /> · {savedBy}
                {current && ` · ${words("history.current")}`}
              </span>
            </span>
            <TextLink href={`${path}?section=${section}&revision=${revision}`}>
              {words("history.what", { code: section, revision })}
            </TextLink>
          </li>
        ))}
        {begun !== null && (
          <li className="py-3">
            <span className="font-semibold">{words("history.begun")}</span>
            <span className="hint block">
              <TableInstant at={begun.savedAt} /> · {begun.savedBy}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
