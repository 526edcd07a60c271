import { nameOf } from "@/lib/core/coded-name";
import { formatWan } from "@/lib/core/money";
import { scoreText } from "@/lib/ranking/domain/score-text";
import { StatusBadge } from "@/lib/ui/badge";
import { Wan } from "@/lib/ui/figures";
import { type Column, DataTable } from "@/lib/ui/list/data-table";
import { getLocale, getWords } from "@/lib/words/server";
import type { Words } from "@/lib/words/translate";
import type { AwardOutcome } from "../domain/proposed-list";
import type { AwardRow, ReadProposal } from "../queries/read-proposals";
import { reasonText } from "./reason-text";

/** A proposal's three lists: proposed with amounts, reserve in order, not selected with reasons. */
export function AwardLists({ proposal }: { proposal: ReadProposal }) {
  return (
    <div className="grid gap-10">
      <AwardList proposal={proposal} outcome="proposed" />
      <AwardList proposal={proposal} outcome="reserve" />
      <AwardList proposal={proposal} outcome="not_selected" />
    </div>
  );
}

async function AwardList({ proposal, outcome }: { proposal: ReadProposal; outcome: AwardOutcome }) {
  const [t, codes, checks, locale] = await Promise.all([
    getWords("awards"),
    getWords("ranking"),
    getWords("sitechecks"),
    getLocale(),
  ]);
  const rows = proposal.awards.filter((award) => award.outcome === outcome);
  if (rows.length === 0 && outcome !== "proposed") return null;
  const given: Column<AwardRow> =
    outcome === "proposed"
      ? { key: "amount", head: t("list.amount"), figure: true, cell: (row) => <Amount row={row} words={t} /> }
      : {
          key: "reason",
          head: t("list.reason"),
          cell: (row) => (row.reasonCode ? reasonText(row.reasonCode, t, codes) : "—"),
        };
  return (
    <DataTable
      caption={<span className="text-lg">{t(`list.${outcome}`)}</span>}
      unit={outcome === "proposed" ? t("list.unit") : undefined}
      tight
      rows={rows}
      rowKey={(row) => row.applicationId}
      columns={[
        { key: "rank", head: t("list.rank"), cell: (row) => <span className="fig">{row.rank ?? "—"}</span> },
        {
          key: "firm",
          head: t("list.firm"),
          names: true,
          cell: (row) => (
            <>
              {row.firmName}
              <br />
              <span className="hint font-normal">{row.projectName}</span>
            </>
          ),
        },
        { key: "place", head: t("list.place"), cell: (row) => nameOf(row.unit, locale) },
        {
          key: "score",
          head: t("list.score"),
          figure: true,
          cell: (row) => (row.officialCenti === null ? "—" : scoreText(row.officialCenti)),
        },
        ...(proposal.siteChecked
          ? [
              {
                key: "site",
                head: t("list.siteCheck"),
                cell: (row: AwardRow) => (row.siteCheck ? checks(`step.${row.siteCheck}`) : "—"),
              },
            ]
          : []),
        { key: "sheets", head: t("list.sheets"), figure: true, cell: (row) => row.sheets },
        given,
      ]}
      foot={
        outcome === "proposed" && (
          <tr>
            <th scope="row" colSpan={proposal.siteChecked ? 6 : 5}>
              {t(rows.some(({ fell }) => fell) ? "list.totalStanding" : "list.total")}
            </th>
            <td className="r">
              <Wan fen={proposal.standing.totalFen} />
            </td>
          </tr>
        )
      }
    />
  );
}

/** With what the list that was published before had, where that was another: who moved up, and whose part was made up. */
function Amount({ row: { amountFen, publishedFen, fell }, words }: { row: AwardRow; words: Words<"awards"> }) {
  if (fell) {
    return (
      <>
        <StatusBadge tone="error" icon="cross">
          {words("list.fell")}
        </StatusBadge>
        <span className="hint block">{words("list.fellFrom", { from: formatWan(amountFen) })}</span>
      </>
    );
  }
  const isAsBefore = publishedFen === null || publishedFen === amountFen;
  return (
    <>
      <Wan fen={amountFen} />
      {!isAsBefore && (
        <span className="hint block">
          {publishedFen === 0n ? words("list.movedUp") : words("list.madeUp", { from: formatWan(publishedFen) })}
        </span>
      )}
    </>
  );
}
