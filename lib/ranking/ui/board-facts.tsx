import type { ReactNode } from "react";
import { formatWan } from "@/lib/core/money";
import { getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { Board, Line } from "../domain/board";
import { scoreText } from "../domain/score-text";

/** The four things to know before the list: fund, line, what is open to discussion, equal scores. */
export async function BoardFacts({ board, budgetFen }: { board: Board; budgetFen: bigint }) {
  const t = await getWords("ranking");
  const spentFen = budgetFen - board.leftFen;
  return (
    <dl className="grid border-y border-line sm:grid-cols-2 lg:grid-cols-4">
      <Fact
        title={t("stats.fund")}
        value={t("stats.wan", { amount: formatWan(budgetFen) })}
        note={t("stats.fundNote", {
          awards: board.awards,
          spent: formatWan(spentFen),
          left: formatWan(board.leftFen),
        })}
      />
      <Fact title={t("stats.line")} {...lineFact(board.line, t)} />
      <Fact
        title={t("stats.open")}
        value={t("stats.openCount", { count: board.openRanks.length })}
        note={
          board.openRanks.length === 0
            ? t("stats.openNone")
            : t("stats.openNote", { ranks: board.openRanks.join(t("stats.separator")) })
        }
      />
      <Fact
        title={t("stats.tied")}
        value={t("stats.tiedCount", { count: board.tied })}
        note={board.tied === 0 ? t("stats.tiedNone") : t("stats.tiedNote")}
      />
    </dl>
  );
}

function lineFact(line: Line | null, t: Words<"ranking">): { value: string; note?: string } {
  if (line === null) return { value: t("stats.lineNone") };
  const { lastRank, lastCenti, next } = line;
  if (next === null) return { value: t("stats.lineAfter", { last: lastRank }) };
  const points = { above: scoreText(lastCenti), below: scoreText(next.centi), gap: scoreText(lastCenti - next.centi) };
  return {
    value: t("stats.lineBetween", { last: lastRank, next: next.rank }),
    note: t("stats.lineGap", points),
  };
}

function Fact({ title, value, note }: { title: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="border-line py-4 max-sm:not-first:border-t sm:px-6 sm:odd:ps-0 sm:even:border-s sm:max-lg:nth-[n+3]:border-t lg:nth-[3]:border-s lg:nth-[3]:ps-6">
      <dt className="text-ink-2">{title}</dt>
      <dd className="num mt-0.5 text-lg font-semibold">{value}</dd>
      {note && <dd className="hint num">{note}</dd>}
    </div>
  );
}
