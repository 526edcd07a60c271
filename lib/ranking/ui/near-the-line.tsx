import { StatusBadge } from "@/lib/ui/badge";
import { BarChart } from "@/lib/ui/chart/bar-chart";
import { RangeChart } from "@/lib/ui/chart/range-chart";
import { Panel } from "@/lib/ui/panel";
import { getWords } from "@/lib/words/server";
import { chartLabel } from "../domain/chart-label";
import type { BoardRun } from "../queries/find-board";

const ABOVE = 6;
const BELOW = 6;

/** Score ranges around the line, with how the advice is computed. Its figures stand in the ranking beside it. */
export async function NearTheLine({ run }: { run: BoardRun }) {
  const t = await getWords("ranking");
  const { board, stability } = run;
  const [from, until] = [Math.max(0, (board.line?.after ?? 0) - ABOVE + 1), (board.line?.after ?? 0) + BELOW + 1];
  const rows = board.rows.slice(from, until).filter((row) => row.officialCenti !== null);
  if (rows.length === 0) return null;
  return (
    <Panel advice title={t("near.title")} aside={<StatusBadge>{t("near.badge")}</StatusBadge>}>
      <p className="hint">{t("near.legend")}</p>
      <div className="-mx-1 mt-3">
        <RangeChart
          rows={rows.map((row) => ({
            label: chartLabel(row),
            points: row.totalsCenti.map((centi) => centi / 100),
            official: (row.officialCenti ?? 0) / 100,
          }))}
          lineAfter={board.line && rows.length > board.line.after - from + 1 ? board.line.after - from : undefined}
          lineLabel={t("stats.line")}
          axisLabel={t("near.axis")}
          wide={438}
        />
      </div>
      <h3 className="mt-4 text-base">{t("near.probability")}</h3>
      <p className="hint">{t("near.probabilityNote")}</p>
      <div className="mt-2">
        <BarChart
          wide={438}
          bars={rows.map((row) => ({
            label: chartLabel(row),
            value: row.advice.bootstrap ?? 0,
            text: `${Math.round((row.advice.bootstrap ?? 0) * 100)}%`,
            context: row.awardFen === 0n,
          }))}
        />
      </div>
      <details className="mt-2 text-[0.9375rem]">
        <summary className="cursor-pointer py-1 text-primary underline underline-offset-4">{t("near.how")}</summary>
        <div className="mt-1 grid gap-2 text-ink-2">
          <p>
            {t(`near.${stability.kind}`, {
              experts: board.experts.length,
              replicates: stability.replicates,
            })}
          </p>
          <p>{t("near.calibration")}</p>
          {!board.connected && <p>{t("near.unconnected")}</p>}
          <p className="code break-all">{t("near.seed", { seed: stability.seed })}</p>
        </div>
      </details>
    </Panel>
  );
}
