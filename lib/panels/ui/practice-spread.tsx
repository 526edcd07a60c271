import { expertCriteria, type Rubric } from "@/lib/calls/domain/rubric";
import { formatPoints } from "@/lib/calls/schema/fields";
import { RangeChart } from "@/lib/ui/chart/range-chart";
import { DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { DraftScores } from "../domain/sheet-draft";
import type { Spread } from "../queries/read-spread";

type Props = {
  readonly rubric: Rubric;
  readonly title: string;
  /** Of one case. */
  readonly spread: readonly Spread[];
  /** The reader's own points; an officer has none. */
  readonly own?: DraftScores;
};

/** How far the panel's points lie apart, criterion by criterion, drawn and listed; whose they are nobody can tell. */
export async function PracticeSpread({ rubric, title, spread, own }: Props) {
  const [t, locale] = await Promise.all([getWords("practice"), getLocale()]);
  const rows = expertCriteria(rubric).flatMap((criterion) => {
    const found = spread.find(({ code }) => code === criterion.code);
    return found ? [{ criterion, ...found, mine: own?.[criterion.code]?.pointsCenti ?? null }] : [];
  });
  const share = (centi: number, maxCenti: number) => Math.round((centi * 100) / maxCenti);
  return (
    <div className="grid gap-5">
      <div className="max-w-3xl">
        <p className="hint mb-2">{t(own ? "spread.legendOwn" : "spread.legend")}</p>
        <RangeChart
          axisLabel={t("spread.axis")}
          rows={rows.map(({ criterion: { code, maxCenti }, low, middle, high, mine }) => ({
            label: code,
            points: [share(low, maxCenti), share(high, maxCenti)],
            official: share(mine ?? middle, maxCenti),
          }))}
        />
      </div>
      <DataTable
        caption={t("spread.caption", { title })}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "criterion",
            head: t("spread.criterion"),
            names: true,
            cell: ({ criterion: { code, name } }) => `${code} ${name[locale]}`,
          },
          {
            key: "max",
            head: t("spread.max"),
            figure: true,
            cell: ({ criterion }) => formatPoints(criterion.maxCenti),
          },
          { key: "low", head: t("spread.low"), figure: true, cell: ({ low }) => formatPoints(low) },
          { key: "middle", head: t("spread.middle"), figure: true, cell: ({ middle }) => formatPoints(middle) },
          { key: "high", head: t("spread.high"), figure: true, cell: ({ high }) => formatPoints(high) },
          ...(own
            ? [
                {
                  key: "mine",
                  head: t("spread.mine"),
                  figure: true,
                  cell: ({ mine }: (typeof rows)[number]) => (mine === null ? "—" : formatPoints(mine)),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
