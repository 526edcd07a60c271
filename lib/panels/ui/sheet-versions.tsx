import type { ExpertCriterion } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { formatInstant } from "@/lib/core/time";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { SheetVersion, UnlockedSheet } from "../queries/sheet-versions";

/** The versions of one sheet beside each other, criterion by criterion; what changed stands out. */
export async function SheetVersions({ sheet: { criteria, versions } }: { sheet: UnlockedSheet }) {
  const [t, locale] = await Promise.all([getWords("unlocks"), getLocale()]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <DataTable
        caption={t("versions.title")}
        rows={criteria}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "criterion",
            head: t("versions.criterion"),
            names: true,
            cell: ({ code, name }) => `${code} ${name[locale]}`,
          },
          ...versions.map(
            (version, place): Column<ExpertCriterion, never> => ({
              key: String(version.version),
              head: t("versions.number", { number: version.version }),
              cell: ({ code }) => <Points version={version} before={versions[place - 1]} code={code} />,
            }),
          ),
        ]}
      />
      {versions.map(({ version, lockedAt, receipt, totalCenti, comment }) => (
        <section key={version} className="grid max-w-[48rem] gap-1">
          <h2 className="text-base">{t("versions.number", { number: version })}</h2>
          <p className="num">
            {t("versions.locked", {
              at: lockedAt === null ? "—" : formatInstant(lockedAt, locale),
              total: totalCenti === null ? "—" : scoreText(totalCenti),
            })}
          </p>
          {receipt && <p className="code">{receipt}</p>}
          {comment && <p className="whitespace-pre-wrap">{comment}</p>}
        </section>
      ))}
    </div>
  );
}

function Points({ version, before, code }: { version: SheetVersion; before: SheetVersion | undefined; code: string }) {
  const item = version.scores[code];
  const points = item?.pointsCenti ?? null;
  const text = points === null ? "—" : formatPoints(points);
  const changed = before !== undefined && (before.scores[code]?.pointsCenti ?? null) !== points;
  return (
    <>
      {changed ? <mark className="num">{text}</mark> : <span className="num">{text}</span>}
      {item?.reason && <span className="hint block">{item.reason}</span>}
    </>
  );
}
