import { scoreText } from "@/lib/ranking/domain/score-text";
import { DataTable } from "@/lib/ui/list/data-table";
import { FoldingPanel } from "@/lib/ui/panel";
import { getLocale, getWords } from "@/lib/words/server";
import type { OwnSheets } from "../queries/own-sheets";

/** What the panel thought of a firm's own project, criterion by criterion: means and words, and nobody's name. */
export async function OwnSheetsPanel({ sheets: { means, comments } }: { sheets: OwnSheets }) {
  const [t, locale] = await Promise.all([getWords("sealed"), getLocale()]);
  return (
    <FoldingPanel title={t("own.title")}>
      <p className="mb-4 text-ink-2">{t("own.lead")}</p>
      <DataTable
        caption={t("own.caption")}
        hiddenCaption
        rows={means}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "criterion",
            head: t("own.criterion"),
            names: true,
            cell: ({ code, name }) => `${code} ${name[locale]}`,
          },
          { key: "mean", head: t("own.mean"), figure: true, cell: ({ meanCenti }) => scoreText(meanCenti) },
          { key: "max", head: t("own.max"), figure: true, cell: ({ maxCenti }) => scoreText(maxCenti) },
        ]}
      />
      {comments.length > 0 && (
        <section className="mt-6 grid gap-3">
          <h3 className="text-base">{t("own.comments")}</h3>
          <ul className="rule-list">
            {comments.map((comment, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two experts may have written the same words, and the list never changes
              <li key={place} className="whitespace-pre-wrap py-2.5">
                {comment}
              </li>
            ))}
          </ul>
        </section>
      )}
    </FoldingPanel>
  );
}
