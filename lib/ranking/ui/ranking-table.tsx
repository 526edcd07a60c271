import { Fragment, type ReactNode } from "react";
import { nameOf } from "@/lib/core/coded-name";
import type { Locale } from "@/lib/core/locale";
import { formatWan } from "@/lib/core/money";
import { StatusBadge } from "@/lib/ui/badge";
import { Wan } from "@/lib/ui/figures";
import { Icon } from "@/lib/ui/icon";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { Advice, Board, BoardRow } from "../domain/board";
import { scoreText } from "../domain/score-text";

type Heads = { readonly range: ReactNode; readonly bootstrap: ReactNode };
type Drawn = { readonly t: Words<"ranking">; readonly locale: Locale };

/**
 * What binds and what is only advice, side by side and never in one column. Two lines a row on a phone.
 * `line` draws the funding line, where the list is the whole ranking; `rows` may be a page of it.
 */
export async function RankingTable(props: {
  board: Board;
  rows: readonly BoardRow[];
  budgetFen: bigint;
  line: boolean;
  shown: ReactNode;
  heads?: Heads;
}) {
  const { board, rows, budgetFen, line } = props;
  const [t, locale] = await Promise.all([getWords("ranking"), getLocale()]);
  const lastFunded = line ? board.rows[board.line?.after ?? -1]?.id : undefined;
  return (
    <table className="grid-table tight rank-table">
      <caption>
        <span className="text-xl">{t("table.caption")}</span> <span className="hint ms-2 num">{props.shown}</span>
      </caption>
      <RankingHead t={t} heads={props.heads ?? { range: t("table.range"), bootstrap: t("table.bootstrap") }} />
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <ProjectRow row={row} drawn={{ t, locale }} />
            {row.id === lastFunded && (
              <tr className="funding-line border-y-2! border-ink! bg-white">
                <td colSpan={COLUMNS} className="px-0! py-2! text-center font-semibold">
                  <span className="num">
                    {t("table.line", {
                      count: board.awards,
                      spent: formatWan(budgetFen - board.leftFen),
                      left: formatWan(board.leftFen),
                    })}
                  </span>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = 6;

function RankingHead({ t, heads }: { t: Words<"ranking">; heads: Heads }) {
  return (
    <thead>
      <tr className="max-md:hidden">
        <th scope="colgroup" colSpan={4} className="border-b-2! border-primary! text-[0.9375rem]! text-primary!">
          <span className="inline-flex items-center gap-1.5">
            <Icon name="lock" />
            {t("table.official")}
          </span>
        </th>
        <th scope="colgroup" colSpan={2} className="advice border-dashed! text-[0.9375rem]! whitespace-normal!">
          {t("table.advice")}
        </th>
      </tr>
      <tr>
        <th scope="col">{t("table.rank")}</th>
        <th scope="col">{t("table.project")}</th>
        <th scope="col" className="r">
          {t("table.score")}
        </th>
        <th scope="col">{t("table.outcome")}</th>
        <th scope="col" className="r advice">
          {heads.range}
          <span className="hint nb block font-normal">{t("table.calibratedHead")}</span>
        </th>
        <th scope="col" className="r advice">
          {heads.bootstrap}
          <span className="hint nb block font-normal">{t("table.leaveOneOutHead")}</span>
        </th>
      </tr>
    </thead>
  );
}

function ProjectRow({ row, drawn }: { row: BoardRow; drawn: Drawn }) {
  const { t } = drawn;
  return (
    <tr>
      <td>
        <span className="fig">{row.rank ?? t("table.unranked")}</span>
      </td>
      <th scope="row">
        <ProjectName row={row} drawn={drawn} />
      </th>
      <td className="r" data-label={t("table.scoreLabel")}>
        <span className="fig text-base">{row.officialCenti === null ? "—" : scoreText(row.officialCenti)}</span>
        <span className="hint block max-md:hidden">{t("table.sheets", { count: row.n })}</span>
      </td>
      <td className="outcome">
        <Outcome row={row} t={t} />
      </td>
      <AdviceCells row={row} advice={row.advice} t={t} />
    </tr>
  );
}

function ProjectName({ row, drawn: { t, locale } }: { row: BoardRow; drawn: Drawn }) {
  return (
    <>
      {row.firmName}
      <br />
      <span className="hint font-normal">
        {[nameOf(row.unit, locale), row.projectName].filter((part) => part !== "").join(" · ")}
      </span>
      {row.decidedBy && (
        <span className="hint block font-normal">{t("table.decidedBy", { key: t(`tieBreak.${row.decidedBy}`) })}</span>
      )}
      {(row.isWide || row.advice.hangsOn.length > 0) && (
        <span className="mt-1 flex flex-wrap gap-2 font-normal">
          {row.isWide && (
            <StatusBadge tone="warning" icon="warn">
              {t("table.wide", { spread: scoreText(row.spreadCenti) })}
            </StatusBadge>
          )}
          {row.advice.hangsOn.map((kind) => (
            <StatusBadge key={kind} icon="person">
              {t(`hangsOn.${kind}`)}
            </StatusBadge>
          ))}
        </span>
      )}
    </>
  );
}

function Outcome({ row, t }: { row: BoardRow; t: Words<"ranking"> }) {
  if (row.outcome === "award") {
    return (
      <>
        <span className="nb">
          {t("outcome.award")} <Wan fen={row.awardFen} />
        </span>
        <span className="hint num block max-md:hidden">{t("table.left", { amount: formatWan(row.leftFen) })}</span>
      </>
    );
  }
  return (
    <span className="text-ink-2">
      <span className="nb">{t(`outcome.${row.outcome}`)}</span>
      {row.reasonCode && <span className="hint block">{t(`reason.${row.reasonCode}`)}</span>}
    </span>
  );
}

function AdviceCells({ row, advice, t }: { row: BoardRow; advice: Advice; t: Words<"ranking"> }) {
  const [lowest] = row.totalsCenti;
  const highest = row.totalsCenti.at(-1);
  return (
    <>
      <td className="r advice only-wide">
        {lowest !== undefined && highest !== undefined && `${scoreText(lowest)}–${scoreText(highest)}`}
        {advice.calibrated !== null && advice.calibratedRank !== null && (
          <span className="hint nb block">
            {t("table.calibrated", { points: advice.calibrated.toFixed(2), rank: advice.calibratedRank })}
          </span>
        )}
      </td>
      <td className="r advice prob" data-label={t("table.adviceLabel")}>
        {advice.bootstrap !== null && (
          <span className="inline-flex items-center gap-2">
            <svg className="meter w-14!" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={Math.round(advice.bootstrap * 100)} height="10" />
            </svg>
            <span className="inline-block w-11">{percentText(advice.bootstrap)}</span>
          </span>
        )}
        {advice.leaveOneOut !== null && (
          <span className="hint nb md:block">
            <span className="md:hidden">{t("table.leaveOneOutLabel")} </span>
            {percentText(advice.leaveOneOut)}
          </span>
        )}
      </td>
    </>
  );
}

const percentText = (share: number | null): string => (share === null ? "" : `${Math.round(share * 100)}%`);
