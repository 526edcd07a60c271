import type { ReactNode } from "react";
import { nameOf } from "@/lib/core/coded-name";
import { formatWan } from "@/lib/core/money";
import { type Bar, BarChart } from "@/lib/ui/chart/bar-chart";
import { ExportLinks } from "@/lib/ui/list/export-links";
import { getLocale, getWords } from "@/lib/words/server";
import type { Overview, Tally } from "../queries/overview";
import { FigureTable } from "./figure-table";

/** How many applications came how far: drawn, and beside it listed. */
export async function SeasonFunnel({ overview }: { overview: Overview }) {
  const t = await getWords("screening");
  const { funnel } = overview;
  const rows = funnel.map(({ step, count }, place) => ({ step, count, before: funnel[place - 1]?.count ?? null }));
  return (
    <DrawnAndListed
      title={t("overview.season")}
      hint={t("overview.seasonHint")}
      bars={rows.map(({ step, count }) => ({
        label: t(`overview.steps.${step}`),
        value: count,
        text: t("overview.pieces", { count }),
      }))}
    >
      <FigureTable
        caption={t("overview.season")}
        heads={[t("overview.step"), t("overview.count"), t("overview.ofPrevious")]}
        rows={rows.map(({ step, count, before }) => ({
          key: step,
          name: t(`overview.steps.${step}`),
          figures: [count, before ? percent(BigInt(count), BigInt(before)) : "—"],
        }))}
      />
    </DrawnAndListed>
  );
}

export async function InvestmentByUnit({ overview }: { overview: Overview }) {
  const [t, locale] = await Promise.all([getWords("screening"), getLocale()]);
  const rows = [...overview.units]
    .sort((left, right) => compare(right.sumFen, left.sumFen))
    .map((unit) => ({ ...unit, key: unit.unit.code, label: nameOf(unit.unit, locale) }));
  return (
    <Investment title={t("overview.byUnit")} head={t("overview.unit")} rows={rows} overview={overview} table="units" />
  );
}

export async function InvestmentByChain({ overview }: { overview: Overview }) {
  const [t, applications] = await Promise.all([getWords("screening"), getWords("applications")]);
  const rows = overview.chains.map(({ chain, ...tally }) => ({
    ...tally,
    key: chain,
    label: applications(`choices.leadChain.${chain}`),
  }));
  return (
    <Investment
      title={t("overview.byChain")}
      head={t("overview.chain")}
      rows={rows}
      overview={overview}
      table="chains"
    />
  );
}

type Row = Tally & { readonly key: string; readonly label: string };

async function Investment(props: {
  title: string;
  head: string;
  rows: readonly Row[];
  overview: Overview;
  table: "units" | "chains";
}) {
  const { title, head, rows, table } = props;
  const { total, callId } = props.overview;
  const t = await getWords("screening");
  return (
    <DrawnAndListed
      title={title}
      hint={t("overview.claimed")}
      aside={<ExportLinks hrefOf={(format) => `/desk/export?table=${table}&call=${callId}&format=${format}`} />}
      bars={rows
        .filter(({ count }) => count > 0)
        .map(({ label, sumFen }) => ({ label, value: Number(sumFen), text: formatWan(sumFen) }))}
    >
      <FigureTable
        caption={title}
        heads={[head, t("overview.projects"), t("overview.investment"), t("overview.share")]}
        rows={rows.map(({ key, label, count, sumFen }) => ({
          key,
          name: label,
          figures: [count, formatWan(sumFen), percent(sumFen, total.sumFen)],
        }))}
        total={[t("overview.all"), total.count, formatWan(total.sumFen), total.sumFen > 0n ? "100%" : "—"]}
      />
    </DrawnAndListed>
  );
}

/** The drawing is for the eye; the table beside it says the same to everybody. */
function DrawnAndListed(props: {
  title: string;
  hint: string;
  aside?: ReactNode;
  bars: readonly Bar[];
  children: ReactNode;
}) {
  return (
    <section className="grid gap-x-14 gap-y-5 border-t border-line pt-8 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0">
        <h2 className="text-xl">{props.title}</h2>
        <p className="hint">{props.hint}</p>
        <div className="mt-4">
          <BarChart bars={props.bars} wide={720} />
        </div>
      </div>
      <div className="min-w-0">
        {props.aside && <div className="mb-2 flex justify-end">{props.aside}</div>}
        {props.children}
      </div>
    </section>
  );
}

const compare = (left: bigint, right: bigint) => (left < right ? -1 : left > right ? 1 : 0);

/** Whole tenths of a per cent, half up. */
function percent(part: bigint, whole: bigint): string {
  if (whole <= 0n) return "—";
  const tenths = (part * 2000n + whole) / (2n * whole);
  return `${tenths / 10n}.${tenths % 10n}%`;
}
