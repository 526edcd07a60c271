import { formatWan } from "@/lib/core/money";
import { StatusBadge } from "@/lib/ui/badge";
import { DataTable } from "@/lib/ui/list/data-table";
import { getWords } from "@/lib/words/server";
import { scoreText } from "../domain/score-text";
import type { SupposedRow } from "../domain/what-if";
import type { WhatIfView } from "../queries/look-at-what-if";

/** What would be, beside what is; who would go the other way is marked. */
export async function WhatIfTable({ view: { result, projects } }: { view: WhatIfView }) {
  const t = await getWords("ranking");
  const figures = (row: SupposedRow["before"]) =>
    `${row.rank ?? t("table.unranked")} · ${row.officialCenti === null ? "—" : scoreText(row.officialCenti)}`;
  const award = (row: SupposedRow["before"]) => (row.awardFen > 0n ? formatWan(row.awardFen) : "—");
  return (
    <DataTable
      caption={t("whatIf.table")}
      rows={result.rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "after", head: t("whatIf.after"), figure: true, cell: (row) => figures(row.after) },
        {
          key: "project",
          head: t("table.project"),
          names: true,
          cell: (row) => (
            <>
              {projects.get(row.id)?.firmName ?? row.id}
              <span className="hint block">{projects.get(row.id)?.projectName}</span>
              {row.isBelowRule && (
                <span className="hint block">
                  {t("whatIf.belowRow", { count: row.sheets, least: result.leastSheets })}
                </span>
              )}
            </>
          ),
        },
        { key: "awardAfter", head: t("whatIf.awardAfter"), figure: true, cell: (row) => award(row.after) },
        { key: "before", head: t("whatIf.before"), figure: true, cell: (row) => figures(row.before) },
        { key: "awardBefore", head: t("whatIf.awardBefore"), figure: true, cell: (row) => award(row.before) },
        {
          key: "changed",
          head: t("whatIf.changed"),
          cell: (row) =>
            row.isChanged && (
              <StatusBadge tone="warning" icon="warn">
                {t(row.after.awardFen > 0n ? "whatIf.comesIn" : "whatIf.fallsOut")}
              </StatusBadge>
            ),
        },
      ]}
    />
  );
}
